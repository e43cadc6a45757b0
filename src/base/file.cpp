// SPDX-License-Identifier: MIT
#include "base/file.hpp"

#include "base/descriptor.hpp"
#include "base/error.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

namespace senco {
std::string system_reason(int number) {
  std::string text = std::strerror(number);
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') {
    text[0] = static_cast<char>(text[0] - 'A' + 'a');
  }
  return text;
}

Descriptor::~Descriptor() {
  if (number_ >= 0) {
    ::close(number_);
  }
}

int write_and_sync(const Descriptor& file, std::string_view text) {
  while (!text.empty()) {
    const auto count = ::write(file.get(), text.data(), text.size());
    if (count < 0 && errno != EINTR) {
      return errno;
    }
    text.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
  }
  return ::fsync(file.get()) == 0 ? 0 : errno;
}

std::string read_whole(const Descriptor& file, const std::string& name, std::size_t limit) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) {
    throw Error("cannot read {}: {}", name,
                S_ISDIR(status.st_mode) ? "it is a folder" : "it is not a regular file");
  }
  // One byte more than the file has: then the first read shows that it ends there.
  std::string text(std::min(static_cast<std::size_t>(status.st_size), limit) + 1, '\0');
  std::size_t filled = 0;
  while (filled <= limit) {
    const auto count = ::read(file.get(), text.data() + filled, text.size() - filled);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count < 0) {
      throw Error("cannot read {}: {}", name, system_reason(errno));
    }
    filled += static_cast<std::size_t>(count);
    const bool is_all = filled < text.size() && filled == static_cast<std::size_t>(status.st_size);
    if (count == 0 || is_all) {
      break;
    }
    if (filled == text.size()) { // It has grown meanwhile, or is longer than it says.
      text.resize(std::min(2 * text.size(), limit + 1));
    }
  }
  text.resize(filled);
  return text;
}

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  const Descriptor file{::open(path.c_str(), k_for_reading)};
  if (file.get() < 0) {
    throw Error("cannot read {}: {}", path.string(), system_reason(errno));
  }
  return read_whole(file, path.string(), limit);
}

int open_beneath(const Descriptor& folder, const char* path, int flags) {
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH;
  return static_cast<int>(::syscall(SYS_openat2, folder.get(), path, &how, sizeof how));
}

void write_new_file(const std::filesystem::path& path, std::string_view text, Overwrite overwrite) {
  const auto fail = [&](int number) -> void {
    throw Error("cannot write {}: {}", path.string(), system_reason(number));
  };
  if (overwrite == Overwrite::no && ::access(path.c_str(), F_OK) == 0) {
    throw Error("{} is there already: use --force to write over it", path.string());
  }
  const auto temporary =
      path.parent_path() / fmt::format(".{}.{}.new", path.filename().string(), ::getpid());
  {
    const Descriptor file{::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (file.get() < 0) {
      fail(errno);
    }
    if (const int number = write_and_sync(file, text); number != 0) {
      ::unlink(temporary.c_str());
      fail(number);
    }
  }
  // link() refuses a name that is taken, where rename() would write over it.
  const bool placed = overwrite == Overwrite::yes ? ::rename(temporary.c_str(), path.c_str()) == 0
                                                  : ::link(temporary.c_str(), path.c_str()) == 0;
  const int number = errno;
  ::unlink(temporary.c_str());
  if (!placed) {
    fail(number);
  }
}

void make_folders(const std::filesystem::path& folder) {
  std::error_code fault;
  const auto above = folder.parent_path();
  if (!above.empty() && above != folder && !std::filesystem::exists(above, fault)) {
    make_folders(above);
  }
  ::mkdir(folder.c_str(), S_IRWXU);
}

std::vector<std::string> list_files(const std::filesystem::path& folder, std::string_view suffix) {
  std::error_code fault;
  std::vector<std::string> names;
  if (!std::filesystem::exists(folder, fault) && !fault) {
    return names;
  }
  std::filesystem::directory_iterator entries(folder, fault);
  if (fault) {
    throw Error("cannot read {}: {}", folder.string(), system_reason(fault.value()));
  }
  for (const auto& entry : entries) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with('.') && name.ends_with(suffix)) {
      names.push_back(name);
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string shown_path(const std::filesystem::path& path, const std::filesystem::path& folder) {
  const auto relative = path.lexically_normal().lexically_relative(folder.lexically_normal());
  const bool inside = !relative.empty() && *relative.begin() != "..";
  return (inside ? relative : path).generic_string();
}

} // namespace senco
