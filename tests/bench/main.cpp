// The measurements of `mihwar bench`, as WebAssembly under node.
#include <cstdio>

#include "cli/measure.hpp"

int main() {
  std::fputs(mihwar::cli::measurements_json(mihwar::cli::measure(true)).c_str(), stdout);
  return 0;
}
