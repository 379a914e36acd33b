#pragma once
/// Canonical Huffman codes: prefix codes of least mean length that are determined by the code lengths of the symbols
/// alone. Source: Huffman: A method for the construction of minimum-redundancy codes, Proc. IRE 40, 1952.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "prune/encodings/bytes.h"

namespace prune::encodings {

/// The longest accepted code. Codes of up to 2^32 counted symbols have at most 46 bits: the counts for longer ones
/// would have to grow like Fibonacci numbers.
inline constexpr int kMostCodeBits = 63;

/// Computes the code length of each symbol in bits: 0 for one that does not occur, 1 for a single symbol. Of equal
/// counts the first symbol is merged first, so that the code is the same in every build.
///
/// @param counts  how often each symbol occurs
std::vector<int> codeLengths(std::span<const std::uint64_t> counts);

/// The same, with no code longer than `most` bits: while one is, all counts are halved, upwards.
std::vector<int> codeLengths(std::span<const std::uint64_t> counts, int most);

/// Whether a prefix code with these lengths uses up all words, so that any bits can be read: the Kraft sum of 2^-length
/// is 1. A single symbol, with one bit, passes too, and so does no symbol at all.
bool isComplete(std::span<const int> lengths);

class HuffmanCode {
 public:
  /// @param lengths  bits of each symbol's code, 0 for none
  /// @throws Error InvalidArgument when no prefix code has these lengths
  explicit HuffmanCode(std::vector<int> lengths);

  const std::vector<int>& lengths() const { return lengths_; }

  void put(BitWriter& bits, std::uint32_t symbol) const;

  /// @throws Error InvalidArgument when the next bits are no code
  std::uint32_t next(BitReader& bits) const;

 private:
  std::vector<int> lengths_;
  std::vector<std::uint64_t> codes_;                        ///< of each symbol; the first bit is the highest
  std::vector<std::uint32_t> symbols_;                      ///< symbols with a code, by length, then by symbol
  std::array<std::uint32_t, kMostCodeBits + 1> countOf_{};  ///< codes of each length
};

/// Writes code lengths: for each symbol one bit, 1 when it occurs, followed by 6 bits of its length if so.
void putLengths(BitWriter& bits, std::span<const int> lengths);

/// Reads code lengths written by `putLengths`.
///
/// @throws Error InvalidArgument when the bits end too early
std::vector<int> nextLengths(BitReader& bits, std::size_t symbols);

}  // namespace prune::encodings
