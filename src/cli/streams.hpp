#pragma once
// Standard output and input files, with the ends that pipes have.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mihwar::cli {

enum class Written { yes, nobody_reads, failed };  // failed: told on stderr

// A reader who has gone away (closed pipe or stdout) is no error and ends a command quietly.
Written write_out(std::string_view text);
Written flush_out();

// Writes the text, flushes, and returns `exit_code`, or kExitInvalid when writing failed.
int finish(std::string_view text, int exit_code);

struct Input {
  int descriptor = -1;
  std::string error{};  // why it could not be opened or read
  std::vector<char> buffer{};
  std::size_t begin = 0, end = 0;  // unread part of the buffer
};

// "-" is standard input.
Input open_input(std::string_view file);
void close_input(Input& input);

// At most max_bytes + 1 bytes, so that a caller can see that there is more.
std::string read_all(Input& input, std::size_t max_bytes);

enum class LineKind { line, too_long, end };

// The next line without its newline. A line beyond max_bytes is read over without being stored.
LineKind next_line(Input& input, std::size_t max_bytes, std::string& line);

// Can the next line be had without waiting for input?
bool has_line(const Input& input);

}  // namespace mihwar::cli
