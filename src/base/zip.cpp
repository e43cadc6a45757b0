// SPDX-License-Identifier: MIT
#include "base/zip.hpp"

#include "base/error.hpp"

#include <zip.h>

#include <memory>

namespace senco {
namespace {

constexpr zip_uint16_t k_first_day = (0 << 9) | (1 << 5) | 1; // As DOS writes 1 January 1980.

[[noreturn]] void fail(const char* what) {
  throw Error("cannot make the archive: {}", what);
}

/// The buffer that libzip writes into; read once the archive is closed.
struct DropSource {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};
using Source = std::unique_ptr<zip_source_t, DropSource>;

void add(zip_t* archive, const ZipEntry& entry) {
  auto* source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
  if (source == nullptr) {
    fail(zip_strerror(archive));
  }
  const auto index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    fail(zip_strerror(archive));
  }
  const auto number = static_cast<zip_uint64_t>(index);
  const int method = entry.compressed ? ZIP_CM_DEFLATE : ZIP_CM_STORE;
  if (zip_set_file_compression(archive, number, method, 0) != 0 ||
      zip_file_set_dostime(archive, number, 0, k_first_day, 0) != 0) {
    fail(zip_strerror(archive));
  }
}

std::string content(zip_source_t* source) {
  if (zip_source_open(source) != 0) {
    fail("it can't be read back");
  }
  zip_source_seek(source, 0, SEEK_END);
  const auto size = zip_source_tell(source);
  zip_source_seek(source, 0, SEEK_SET);
  std::string bytes(size < 0 ? 0 : static_cast<std::size_t>(size), '\0');
  const auto count = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (count < 0 || static_cast<std::size_t>(count) != bytes.size()) {
    fail("it can't be read back");
  }
  return bytes;
}

} // namespace

std::string zip_of(const std::vector<ZipEntry>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  const Source buffer{zip_source_buffer_create(nullptr, 0, 0, &error)};
  zip_t* archive = buffer ? zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error) : nullptr;
  if (archive == nullptr) {
    fail(zip_error_strerror(&error));
  }
  zip_source_keep(buffer.get()); // Closing the archive drops it once.
  try {
    for (const auto& entry : entries) {
      add(archive, entry);
    }
  } catch (...) {
    zip_discard(archive);
    throw;
  }
  if (zip_close(archive) != 0) {
    const std::string why = zip_strerror(archive);
    zip_discard(archive);
    fail(why.c_str());
  }
  return content(buffer.get());
}

} // namespace senco
