// Two functions of libc that take 20 KB for what nobody asks of them here, floating point above all. These stand in for
// them (scripts/cmake/Site.cmake, --wrap): vsnprintf, as Dear ImGui and the JSON parser's messages call it, knows %s,
// %.*s, %d, %u, %x, %X, %c and %%, with a width and leading zeros, and %.4X; strtod, as nlohmann's JSON calls it, knows
// decimal numbers.

#include <algorithm>
#include <cstdarg>
#include <cstddef>

#include "scenario/decimal.hpp"

namespace {

struct Output {
  char* at;
  std::size_t room;  // with the final zero
  std::size_t wanted = 0;

  void put(char c) {
    if (wanted + 1 < room) at[wanted] = c;
    ++wanted;
  }
};

void put_number(Output& out, unsigned number, unsigned base, char ten, int width, char padding, bool negative = false) {
  char digits[10];
  int count = 0;
  do {
    const auto digit = static_cast<char>(number % base);
    digits[count++] = static_cast<char>(digit < 10 ? '0' + digit : ten + digit - 10);
  } while (number /= base);
  if (negative && padding == '0') out.put('-');
  for (width -= negative; width > count; --width) out.put(padding);
  if (negative && padding == ' ') out.put('-');
  while (count > 0) out.put(digits[--count]);
}

}  // namespace

extern "C" int __wrap_vsnprintf(char* text, std::size_t room, const char* format, std::va_list arguments) {
  Output out{text, room};
  while (const char c = *format++) {
    if (c != '%') {
      out.put(c);
      continue;
    }
    char padding = *format == '0' ? '0' : ' ';
    int width = 0, most = -1;
    for (; *format >= '0' && *format <= '9'; ++format) width = 10 * width + (*format - '0');
    if (format[0] == '.' && format[1] == '*') {
      most = va_arg(arguments, int);
      format += 2;
    } else if (*format == '.') {
      padding = '0';  // of a whole number: at least so many digits
      for (++format; *format >= '0' && *format <= '9'; ++format) width = 10 * width + (*format - '0');
    }
    switch (const char kind = *format++) {
      case 's':
        for (const char* part = va_arg(arguments, const char*); most-- != 0 && *part; ++part) out.put(*part);
        break;
      case 'd': {
        const int number = va_arg(arguments, int);
        const auto bits = static_cast<unsigned>(number);
        put_number(out, number < 0 ? 0 - bits : bits, 10, 0, width, padding, number < 0);
        break;
      }
      case 'u':
        put_number(out, va_arg(arguments, unsigned), 10, 0, width, padding);
        break;
      case 'x':
      case 'X':
        put_number(out, va_arg(arguments, unsigned), 16, kind == 'x' ? 'a' : 'A', width, padding);
        break;
      case 'c':
        out.put(static_cast<char>(va_arg(arguments, int)));
        break;
      case '%':
        out.put('%');
        break;
      default:
        __builtin_trap();
    }
  }
  if (room > 0) text[std::min(out.wanted, room - 1)] = '\0';
  return static_cast<int>(out.wanted);
}

extern "C" double __wrap_strtod(const char* text, char** end) {
  std::size_t used = 0;
  const double value = mihwar::scenario::read_decimal(text, used);
  if (end) *end = const_cast<char*>(text) + used;
  return value;
}
