// SPDX-License-Identifier: MIT
#include "base/process.hpp"

#include "base/error.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <memory>
#include <string_view>

namespace senco {
namespace {

class Pipe {
public:
  Pipe() {
    if (::pipe2(ends_.data(), O_CLOEXEC) != 0) {
      throw Error("cannot make a pipe: {}", std::strerror(errno));
    }
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  [[nodiscard]] int from() const { return ends_[0]; }
  [[nodiscard]] int to() const { return ends_[1]; }
  void close_end(std::size_t end) {
    if (ends_[end] >= 0) {
      ::close(ends_[end]);
      ends_[end] = -1;
    }
  }

private:
  std::array<int, 2> ends_{-1, -1};
};

/// In the child: becomes the program. Only what is safe after fork.
[[noreturn]] void become(const std::vector<char*>& arguments, const std::vector<char*>& environment,
                         const char* folder, int in, int out, int err) {
  ::dup2(in < 0 ? ::open("/dev/null", O_RDONLY) : in, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
  ::dup2(err, STDERR_FILENO);
  if (::chdir(folder) == 0) {
    ::execvpe(arguments[0], arguments.data(), environment.data());
  }
  ::_exit(127);
}

/// Reads both pipes to their ends, whichever has something.
void drain(Pipe& out, Pipe& err, Finished& finished) {
  std::array<pollfd, 2> waiting{pollfd{out.from(), POLLIN, 0}, pollfd{err.from(), POLLIN, 0}};
  const std::array<std::string*, 2> into{&finished.out, &finished.err};
  std::array<char, 65536> buffer{};
  int open = 2;
  while (open > 0) {
    if (::poll(waiting.data(), waiting.size(), -1) < 0) {
      if (errno == EINTR) {
        continue; // What it said the last time holds no more: reading now might wait for ever.
      }
      return;
    }
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      if (waiting[i].fd < 0 || waiting[i].revents == 0) {
        continue;
      }
      const auto count = ::read(waiting[i].fd, buffer.data(), buffer.size());
      if (count > 0) {
        into[i]->append(buffer.data(), static_cast<std::size_t>(count));
      } else if (count == 0 || errno != EINTR) {
        waiting[i].fd = -1;
        --open;
      }
    }
  }
}

/// As the system takes lists of texts: pointers into `texts`, and a null at the end.
std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (auto& text : texts) {
    pointers.push_back(text.data());
  }
  pointers.push_back(nullptr);
  return pointers;
}

/// This program's environment, but with `settings`: `NAME=value`, or `NAME` to take it out.
std::vector<std::string> environment_with(const std::vector<std::string>& settings) {
  const auto name_of = [](std::string_view setting) {
    return setting.substr(0, setting.find('='));
  };
  std::vector<std::string> all;
  for (char** each = environ; each != nullptr && *each != nullptr; ++each) {
    const std::string_view old{*each};
    if (std::none_of(settings.begin(), settings.end(),
                     [&](const auto& setting) { return name_of(setting) == name_of(old); })) {
      all.emplace_back(old);
    }
  }
  std::copy_if(settings.begin(), settings.end(), std::back_inserter(all),
               [](const auto& setting) { return setting.find('=') != std::string::npos; });
  return all;
}

/// A file without a name that holds `input`, to be read from its beginning: no pipe that might
/// fill.
std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_with(const std::string& input) {
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);
  const bool is_written =
      file && std::fwrite(input.data(), 1, input.size(), file.get()) == input.size() &&
      std::fflush(file.get()) == 0 && ::lseek(::fileno(file.get()), 0, SEEK_SET) == 0;
  if (!is_written) {
    throw Error("cannot make a temporary file: {}", std::strerror(errno));
  }
  return file;
}

Finished run(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
             const std::vector<std::string>& settings, int in) {
  std::vector<std::string> copies = arguments;
  std::vector<std::string> environment = environment_with(settings);
  const auto argument_pointers = pointers_to(copies);
  const auto environment_pointers = pointers_to(environment);
  Pipe out;
  Pipe err;
  const pid_t child = ::fork();
  if (child < 0) {
    throw Error("cannot start {}: {}", arguments[0], std::strerror(errno));
  }
  if (child == 0) {
    become(argument_pointers, environment_pointers, folder.c_str(), in, out.to(), err.to());
  }
  out.close_end(1);
  err.close_end(1);
  Finished finished;
  drain(out, err, finished);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  constexpr int k_not_started = 127;
  finished.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (finished.status == k_not_started && finished.out.empty() && finished.err.empty()) {
    throw Error("cannot start {}: is it installed?", arguments[0]);
  }
  return finished;
}

} // namespace

Finished run_program(const std::vector<std::string>& arguments, const std::filesystem::path& folder,
                     const std::vector<std::string>& settings) {
  return run(arguments, folder, settings, -1);
}

Finished run_program_with(const std::string& input, const std::vector<std::string>& arguments,
                          const std::filesystem::path& folder,
                          const std::vector<std::string>& settings) {
  const auto file = file_with(input);
  return run(arguments, folder, settings, ::fileno(file.get()));
}

int run_at_terminal(const std::string& command, const std::filesystem::path& file) {
  // By the shell, as the variable may hold options; the file is its argument, not part of the text.
  const std::string script = command + " \"$1\"";
  const pid_t child = ::fork();
  if (child < 0) {
    throw Error("cannot start {}: {}", command, std::strerror(errno));
  }
  if (child == 0) {
    ::execl("/bin/sh", "sh", "-c", script.c_str(), "senco", file.c_str(), nullptr);
    ::_exit(127);
  }
  // An interrupt typed in the editor is the editor's.
  const auto before = std::signal(SIGINT, SIG_IGN);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  std::signal(SIGINT, before);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

} // namespace senco
