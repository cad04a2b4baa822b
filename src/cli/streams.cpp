#include "cli/streams.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "cli/command.hpp"
#include "scenario/utf8.hpp"

namespace mihwar::cli {
namespace {

constexpr std::size_t kBufferBytes = 1 << 16;

Written failure(int error) {
  if (error == EPIPE || error == EBADF) return Written::nobody_reads;
  std::fprintf(stderr, "mihwar: cannot write: %s\n", std::strerror(error));
  return Written::failed;
}

// False at the end or after an error.
bool fill(Input& input) {
  input.buffer.resize(kBufferBytes);
  ssize_t count;
  do {
    count = ::read(input.descriptor, input.buffer.data(), input.buffer.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) input.error = std::strerror(errno);
  input.begin = 0;
  input.end = count > 0 ? static_cast<std::size_t>(count) : 0;
  return count > 0;
}

std::string_view unread(const Input& input) {
  return std::string_view{input.buffer.data(), input.end}.substr(input.begin);
}

}  // namespace

Written write_out(std::string_view text) {
  errno = 0;
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size()) return Written::yes;
  return failure(errno);
}

Written flush_out() {
  errno = 0;
  return std::fflush(stdout) == 0 ? Written::yes : failure(errno);
}

int finish(std::string_view text, int exit_code) {
  Written written = write_out(text);
  if (written == Written::yes) written = flush_out();
  return written == Written::failed ? kExitInvalid : exit_code;
}

Input open_input(std::string_view file) {
  if (file == "-") return {.descriptor = STDIN_FILENO};
  Input input{.descriptor = ::open(std::string{file}.c_str(), O_RDONLY | O_CLOEXEC)};
  if (input.descriptor < 0) input.error = std::strerror(errno);
  return input;
}

void close_input(Input& input) {
  if (input.descriptor > STDIN_FILENO) ::close(input.descriptor);
  input.descriptor = -1;
}

std::string read_all(Input& input, std::size_t max_bytes) {
  std::string text;
  while (text.size() <= max_bytes && input.error.empty() && fill(input))
    text += unread(input).substr(0, max_bytes + 1 - text.size());
  return text;
}

LineKind next_line(Input& input, std::size_t max_bytes, std::string& line) {
  line.clear();
  bool too_long = false, any = false;
  while (input.begin < input.end || (input.error.empty() && fill(input))) {
    any = true;
    const std::string_view rest = unread(input);
    const std::string_view part = rest.substr(0, rest.find('\n'));
    too_long = too_long || line.size() + part.size() > max_bytes;
    if (too_long)
      line.clear();
    else
      line += part;
    input.begin += std::min(part.size() + 1, rest.size());
    if (part.size() < rest.size()) break;
  }
  if (!any) return LineKind::end;
  return too_long ? LineKind::too_long : LineKind::line;
}

bool has_line(const Input& input) { return unread(input).find('\n') != std::string_view::npos; }

}  // namespace mihwar::cli
