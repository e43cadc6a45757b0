// SPDX-License-Identifier: MIT
#include "support/program.hpp"

#include "cli/run.hpp"
#include "support/fixture.hpp"

#include <optional>
#include <utility>

namespace senco::test {

TestShell::TestShell(Stand stand)
    : stand_(std::move(stand)), shell_{.in = in_,
                                       .out = out_,
                                       .err = err_,
                                       .folder = stand_.folder.empty()
                                                     ? source_path("examples/oakfield")
                                                     : stand_.folder,
                                       .today = stand_.today,
                                       .out_is_terminal = stand_.out_is_terminal,
                                       .width = 80,
                                       .environment = [this](const char* name) {
                                         const auto found = stand_.environment.find(name);
                                         return found == stand_.environment.end()
                                                    ? std::nullopt
                                                    : std::optional{found->second};
                                       }} {}

Answer TestShell::run(const std::vector<std::string>& arguments) {
  const int status = cli::run(arguments, shell_);
  return {status, out_.str(), err_.str()};
}

Answer senco(const std::vector<std::string>& arguments, Stand stand) {
  return TestShell(std::move(stand)).run(arguments);
}

} // namespace senco::test
