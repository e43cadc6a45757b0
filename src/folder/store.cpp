// SPDX-License-Identifier: MIT
#include "folder/store.hpp"

#include "base/descriptor.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "yaml/parse.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <thread>

namespace senco::folder {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds k_between_tries{20};

/// Opens what is locked: the folder itself, which nobody replaces; or, on a network file system
/// that locks only files, the setting.
int open_and_lock(const fs::path& folder, bool& is_held) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) {
    throw Error("cannot lock {}: {}", folder.string(), system_reason(errno));
  }
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
    return descriptor;
  }
  is_held = errno == EWOULDBLOCK || errno == EINTR;
  ::close(descriptor);
  if (is_held) {
    return -1;
  }
  const auto setting = folder / "senco.yaml";
  const int file = ::open(setting.c_str(), O_RDWR | O_CLOEXEC);
  if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0) {
    return file;
  }
  const int number = errno;
  if (file >= 0) {
    ::close(file);
  }
  is_held = number == EWOULDBLOCK || number == EINTR;
  if (!is_held) {
    throw Error("cannot lock {}: {}", folder.string(), system_reason(number));
  }
  return -1;
}

/// Forces the names in `folder` to disk. Some file systems can't; then they need not be asked.
void sync_folder(const fs::path& folder) {
  const Descriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (opened.get() >= 0) {
    ::fsync(opened.get());
  }
}

/// Renames where nothing has the new name yet; where the file system can't tell, the caller has
/// looked before.
bool rename_to_new(const fs::path& from, const fs::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
    return true;
  }
  return (errno == EINVAL || errno == ENOSYS) && ::rename(from.c_str(), to.c_str()) == 0;
}

/// Copies what else the system keeps with a file, such as who may open it beside owner and group.
/// What it refuses (labels of its own) is left.
void copy_attributes(const fs::path& from, int to) {
  const auto size = ::listxattr(from.c_str(), nullptr, 0);
  if (size <= 0) {
    return;
  }
  std::string names(static_cast<std::size_t>(size), '\0');
  const auto read = ::listxattr(from.c_str(), names.data(), names.size());
  names.resize(read < 0 ? 0 : static_cast<std::size_t>(read));
  for (const auto name : split(names, '\0')) {
    if (name.empty()) {
      continue;
    }
    const std::string key{name};
    const auto length = ::getxattr(from.c_str(), key.c_str(), nullptr, 0);
    std::string value(static_cast<std::size_t>(std::max<ssize_t>(length, 0)), '\0');
    if (length >= 0 &&
        ::getxattr(from.c_str(), key.c_str(), value.data(), value.size()) == length) {
      static_cast<void>(::fsetxattr(to, key.c_str(), value.data(), value.size(), 0));
    }
  }
}

/// One file on its way.
class Pending {
public:
  Pending(const fs::path& folder, const Write& write)
      : folder_(folder), write_(write), path_(folder / write.path) {}
  Pending(const Pending&) = delete;
  Pending& operator=(const Pending&) = delete;
  Pending(Pending&& other) noexcept
      : folder_(other.folder_), write_(other.write_), path_(std::move(other.path_)),
        temporary_(std::move(other.temporary_)) {
    other.temporary_.clear();
  }
  Pending& operator=(Pending&&) = delete;
  ~Pending() {
    if (!temporary_.empty()) {
      ::unlink(temporary_.c_str());
    }
  }

  [[nodiscard]] const std::string& shown() const { return write_.path; }

  /// Writes the temporary file. Nothing that has a name of its own is touched.
  void prepare() {
    if (!write_.moved_to.empty()) {
      refuse_link();
      refuse_if_there(folder_ / write_.moved_to);
    }
    follow_link();
    struct stat old {};
    const bool is_there = ::stat(path_.c_str(), &old) == 0;
    check_unchanged(is_there, old);
    make_folder(path_.parent_path());
    if (!write_.moved_to.empty()) {
      make_folder((folder_ / write_.moved_to).parent_path());
    }
    temporary_ = path_.parent_path() / fmt::format(".{}.new", path_.filename().string());
    // Whoever left one behind was killed: the lock says that nobody else is at work.
    ::unlink(temporary_.c_str());
    const Descriptor file{
        ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600)};
    if (file.get() < 0) {
      const int number = errno;
      temporary_.clear();
      fail(number);
    }
    if (is_there) {
      keep_mode(file.get(), old);
    }
    if (const int number = write_and_sync(file, write_.after); number != 0) {
      fail(number);
    }
  }

  /// Gives the temporary file its name. Throws if the system refuses, and if another program has
  /// saved the file since `prepare`.
  void place() {
    if (write_.before) {
      take_place();
    } else if (!rename_to_new(temporary_, path_)) {
      fail(errno);
    }
    temporary_.clear();
    sync_folder(path_.parent_path());
    if (!write_.moved_to.empty()) {
      move();
    }
  }

private:
  [[noreturn]] void fail(int number) const {
    throw Error("cannot write {}: {}", write_.path, system_reason(number));
  }

  /// The two files change places, so that what was there can be looked at once nobody can save it
  /// under its name any more; it goes back if it isn't what was read.
  void take_place() const {
    const auto exchange = [&] {
      return ::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, path_.c_str(), RENAME_EXCHANGE);
    };
    if (exchange() == 0) {
      if (still_holds(temporary_)) {
        ::unlink(temporary_.c_str());
        return;
      }
      exchange();
      throw_changed();
    }
    if (errno != EINVAL && errno != ENOSYS) {
      fail(errno);
    }
    if (!still_holds(path_)) { // As near as can be.
      throw_changed();
    }
    if (::rename(temporary_.c_str(), path_.c_str()) != 0) {
      fail(errno);
    }
  }

  [[noreturn]] void throw_changed() const {
    throw Error("cannot write {}: another program changed it since it was read; nothing was "
                "written, try again",
                write_.path);
  }

  /// Whoever made a link wants the record where it is.
  void refuse_link() const {
    struct stat there {};
    if (::lstat(path_.c_str(), &there) == 0 && S_ISLNK(there.st_mode)) {
      throw Error("cannot move {}: it is a link to another file", write_.path);
    }
  }

  void refuse_if_there(const fs::path& path) const {
    struct stat there {};
    if (::lstat(path.c_str(), &there) == 0) {
      throw Error("cannot write {}: it is there already", shown_path(path, folder_));
    }
  }

  /// A folder that isn't there yet, and those above it; never outside the record folder.
  void make_folder(const fs::path& path) const {
    check_inside(path);
    const auto inside = path.lexically_relative(folder_);
    auto made = folder_;
    for (const auto& part : inside) {
      made /= part;
      if (part != "." && ::mkdir(made.c_str(), 0700) != 0 && errno != EEXIST) {
        fail(errno);
      }
    }
    check_inside(path);
  }

  void check_inside(const fs::path& path) const {
    std::error_code fault;
    const auto inside =
        fs::weakly_canonical(path, fault).lexically_relative(fs::weakly_canonical(folder_, fault));
    if (fault || inside.empty() || *inside.begin() == "..") {
      throw Error("cannot write {}: it leads out of the record folder", write_.path);
    }
  }

  /// A link within the folder is followed, so that it stays one.
  void follow_link() {
    struct stat there {};
    if (::lstat(path_.c_str(), &there) != 0 || !S_ISLNK(there.st_mode)) {
      return;
    }
    check_inside(path_);
    std::error_code fault;
    path_ = fs::canonical(path_, fault);
    if (fault) {
      throw Error("cannot write {}: the link leads nowhere", write_.path);
    }
  }

  void check_unchanged(bool is_there, const struct stat& old) const {
    if (!write_.before) {
      if (is_there) {
        refuse_if_there(path_);
      }
      return;
    }
    if (!is_there) {
      throw Error("cannot write {}: it has gone since it was read", write_.path);
    }
    constexpr mode_t k_writable = S_IWUSR | S_IWGRP | S_IWOTH;
    if ((old.st_mode & k_writable) == 0 || ::access(path_.c_str(), W_OK) != 0) {
      throw Error("cannot write {}: permission denied (the file is read-only)", write_.path);
    }
    if (!still_holds(path_)) {
      throw_changed();
    }
  }

  /// Whether the file says what it said when it was read; not if it can't be read any more.
  [[nodiscard]] bool still_holds(const fs::path& path) const {
    try {
      return read_file(path, yaml::k_largest_file) == *write_.before;
    } catch (const Error&) {
      return false;
    }
  }

  /// The owner can be kept only by root, the group by its members. What a group may do is for that
  /// group alone.
  void keep_mode(int file, const struct stat& old) const {
    constexpr auto k_same = static_cast<uid_t>(-1);
    const bool is_kept = ::fchown(file, old.st_uid, old.st_gid) == 0;
    if (!is_kept && errno != EPERM) {
      fail(errno);
    }
    const bool is_for_group = is_kept || ::fchown(file, k_same, old.st_gid) == 0;
    constexpr mode_t k_bits = 07777;
    const mode_t mode = old.st_mode & k_bits;
    if (::fchmod(file, is_for_group ? mode : mode & ~mode_t{S_IRWXG}) != 0) {
      fail(errno);
    }
    if (is_for_group) {
      copy_attributes(path_, file);
    }
  }

  void move() const {
    const auto target = folder_ / write_.moved_to;
    if (!rename_to_new(path_, target)) {
      throw Error("cannot move {} to {}: {}", write_.path, write_.moved_to, system_reason(errno));
    }
    sync_folder(target.parent_path());
    sync_folder(path_.parent_path());
  }

  const fs::path& folder_;
  const Write& write_;
  fs::path path_;
  fs::path temporary_;
};

std::string names(const std::vector<Pending>& files, std::size_t from, std::size_t to) {
  std::vector<std::string> all;
  for (std::size_t i = from; i < to; ++i) {
    all.push_back(files[i].shown());
  }
  return all.empty() ? std::string{"none"} : join(all, ", ");
}

} // namespace

Lock::Lock(const fs::path& folder, std::chrono::milliseconds patience) : folder_(folder) {
  const auto deadline = std::chrono::steady_clock::now() + patience;
  for (;;) {
    bool is_held = false;
    descriptor_ = open_and_lock(folder, is_held);
    if (descriptor_ >= 0) {
      return;
    }
    if (std::chrono::steady_clock::now() >= deadline) {
      throw Error("cannot lock {}: another senco has been writing there for {} s; wait for it, or "
                  "see what it is doing",
                  folder.string(),
                  std::chrono::duration_cast<std::chrono::seconds>(patience).count());
    }
    std::this_thread::sleep_for(k_between_tries);
  }
}

Lock::~Lock() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

void write_all(const Lock& lock, std::span<const Write> files) {
  std::vector<Pending> pending;
  pending.reserve(files.size());
  for (const auto& file : files) {
    pending.emplace_back(lock.folder(), file);
    pending.back().prepare();
  }
  for (std::size_t i = 0; i < pending.size(); ++i) {
    try {
      pending[i].place();
    } catch (const Error& error) {
      if (pending.size() == 1) {
        throw;
      }
      throw Error("{}\nwritten: {}\nnot written: {}", error.what(), names(pending, 0, i),
                  names(pending, i, pending.size()));
    }
  }
}

} // namespace senco::folder
