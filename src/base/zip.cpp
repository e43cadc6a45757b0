// SPDX-License-Identifier: MIT
#include "base/zip.hpp"

#include "base/error.hpp"

#include <minizip/zip.h>

#include <cstring>
#include <utility>

namespace senco {
namespace {

constexpr uLong k_first_day = (1U << 21) | (1U << 16); // As DOS writes 1 January 1980, midnight.
constexpr uLong k_names_are_utf8 = 1U << 11;
constexpr uLong k_made_by_version_2 = 20;

/// The archive as it grows, where minizip expects a file.
struct Memory {
  std::string bytes;
  std::size_t at = 0;
};

uLong write(voidpf /*opaque*/, voidpf stream, const void* from, uLong size) {
  auto& memory = *static_cast<Memory*>(stream);
  if (memory.bytes.size() < memory.at + size) {
    memory.bytes.resize(memory.at + size);
  }
  std::memcpy(memory.bytes.data() + memory.at, from, size);
  memory.at += size;
  return size;
}

long seek(voidpf /*opaque*/, voidpf stream, ZPOS64_T offset, int origin) {
  auto& memory = *static_cast<Memory*>(stream);
  const ZPOS64_T from = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                        : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory.at
                                                           : memory.bytes.size();
  if (from + offset > memory.bytes.size()) {
    return -1;
  }
  memory.at = from + offset;
  return 0;
}

zlib_filefunc64_def functions(Memory& memory) {
  zlib_filefunc64_def all{};
  all.zopen64_file = [](voidpf opaque, const void*, int) { return opaque; };
  all.zread_file = [](voidpf, voidpf, void*, uLong) { return uLong{0}; }; // It only writes.
  all.zwrite_file = write;
  all.ztell64_file = [](voidpf, voidpf stream) -> ZPOS64_T {
    return static_cast<Memory*>(stream)->at;
  };
  all.zseek64_file = seek;
  all.zclose_file = [](voidpf, voidpf) { return 0; };
  all.zerror_file = [](voidpf, voidpf) { return 0; };
  all.opaque = &memory;
  return all;
}

void must(int status) {
  if (status != ZIP_OK) {
    throw Error("cannot make the archive: error {}", status);
  }
}

void add(zipFile archive, const ZipEntry& entry) {
  zip_fileinfo info{};
  info.dosDate = k_first_day;
  const int method = entry.compressed ? Z_DEFLATED : 0;
  must(zipOpenNewFileInZip4(archive, entry.name.c_str(), &info, nullptr, 0, nullptr, 0, nullptr,
                            method, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                            Z_DEFAULT_STRATEGY, nullptr, 0, k_made_by_version_2, k_names_are_utf8));
  must(zipWriteInFileInZip(archive, entry.bytes.data(), static_cast<unsigned>(entry.bytes.size())));
  must(zipCloseFileInZip(archive));
}

} // namespace

std::string zip_of(const std::vector<ZipEntry>& entries) {
  Memory memory;
  auto all = functions(memory);
  zipFile archive = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &all);
  if (archive == nullptr) {
    throw Error("cannot make the archive: not enough memory");
  }
  try {
    for (const auto& entry : entries) {
      add(archive, entry);
    }
  } catch (...) {
    zipClose(archive, nullptr);
    throw;
  }
  must(zipClose(archive, nullptr));
  return std::move(memory.bytes);
}

} // namespace senco
