#pragma once
/// Reading and writing bytes (little-endian) and bits (lowest first). Reading past the end is an `Error`.

#include <bit>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"

namespace prune::encodings {

/// Appends the lowest `count` bytes of a number, little-endian.
inline void putBytes(std::vector<std::uint8_t>& bytes, std::uint32_t value, int count) {
  for (int i = 0; i < count; ++i) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

inline constexpr std::string_view kDecode = "decode";

/// Reads numbers from the front of a byte sequence.
class ByteReader {
 public:
  explicit ByteReader(std::span<const std::uint8_t> bytes) : left_(bytes) {}

  std::size_t left() const { return left_.size(); }

  /// @throws Error InvalidArgument when fewer than `count` bytes are left
  std::span<const std::uint8_t> take(std::uint64_t count) {
    if (count > left_.size()) fail(kDecode, "bytes-short", count, left_.size());
    const auto taken = left_.first(static_cast<std::size_t>(count));
    left_ = left_.subspan(taken.size());
    return taken;
  }

  std::uint32_t number(int byteCount) {
    std::uint32_t value = 0;
    int shift = 0;
    for (const std::uint8_t byte : take(static_cast<std::uint64_t>(byteCount))) {
      value |= static_cast<std::uint32_t>(byte) << shift;
      shift += 8;
    }
    return value;
  }

  /// @throws Error InvalidArgument when bytes are left
  void finish() const {
    if (!left_.empty()) fail(kDecode, "bytes-left", left_.size());
  }

 private:
  std::span<const std::uint8_t> left_;
};

/// Packs numbers of a few bits each; unused bits of the last byte are 0.
class BitWriter {
 public:
  explicit BitWriter(std::vector<std::uint8_t>& bytes) : bytes_(&bytes) {}

  /// @param count  up to 32
  void put(std::uint32_t value, int count) {
    for (int i = 0; i < count; ++i) {
      if (used_ == 0) bytes_->push_back(0);
      bytes_->back() = static_cast<std::uint8_t>(bytes_->back() | ((value >> i & 1U) << used_));
      used_ = (used_ + 1) % 8;
    }
  }

 private:
  std::vector<std::uint8_t>* bytes_;
  int used_ = 0;  ///< bits used of the last byte
};

class BitReader {
 public:
  explicit BitReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  /// @param count  up to 32
  std::uint32_t next(int count) {
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i) {
      const std::size_t byte = at_ / 8;
      if (byte >= bytes_.size()) fail(kDecode, "bits-short");
      value |= (static_cast<std::uint32_t>(bytes_[byte]) >> (at_ % 8) & 1U) << i;
      ++at_;
    }
    return value;
  }

  /// @throws Error InvalidArgument when an unused bit is not 0, or a whole byte is left
  void finish() {
    if (bytes_.size() * 8 - at_ >= 8) fail(kDecode, "bytes-left", bytes_.size() - at_ / 8);
    static_cast<void>(finishByte());
  }

  /// Goes on behind the byte that was begun.
  ///
  /// @return       the number of bytes read so far
  /// @throws Error InvalidArgument when an unused bit is not 0
  std::size_t finishByte() {
    while (at_ % 8 != 0)
      if (next(1) != 0) fail(kDecode, "filling-bit");
    return at_ / 8;
  }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
};

/// The number of bytes that hold `bits` bits.
inline std::uint64_t bytesFor(std::uint64_t bits) {
  return (bits + 7) / 8;
}

/// The smallest width of 1, 2 or 4 bytes that holds every number up to `largest`.
inline int widthFor(std::uint64_t largest) {
  return largest < 256 ? 1 : largest < 65536 ? 2 : 4;
}

}  // namespace prune::encodings
