#pragma once
/// A canonical Huffman code as a compact file has it: fitted to its symbols, with a header of code lengths.

#include <cstdint>
#include <span>

#include "base/types.h"
#include "prune/encodings/huffman_code.h"

namespace prune::deploy {

/// The longest code, in bits.
inline constexpr int kMostSymbolBits = 32;

/// A code for symbols that occur so often.
encodings::HuffmanCode symbolCode(std::span<const std::uint64_t> counts);

/// Writes the lengths of the codes: in 9 bits how many symbols follow, up to the last that occurs (at most 256); in 3
/// bits the width w of a length; then w bits a symbol, 0 for one that does not occur.
///
/// @return  the number of bits
Index putSymbolCode(encodings::BitWriter& bits, const encodings::HuffmanCode& code);

/// Reads a code written by `putSymbolCode`.
///
/// @param symbols  largest number of symbols, at most 256
/// @throws Error   InvalidArgument for more symbols, codes of more than 32 bits, or lengths that leave words unused
encodings::HuffmanCode nextSymbolCode(encodings::BitReader& bits, std::size_t symbols);

/// Shannon's entropy: mean number of bits that a symbol takes in the best code of all; 0 without symbols.
double entropyOf(std::span<const std::uint64_t> counts);

/// Mean number of bits that a symbol takes in this code.
double meanBits(const encodings::HuffmanCode& code, std::span<const std::uint64_t> counts);

}  // namespace prune::deploy
