#pragma once
/// Texts in a compact file: how many bytes, then the bytes, in UTF-8.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "prune/encodings/bytes.h"

namespace prune::deploy {

inline constexpr std::size_t kMostNameBytes = 256;

/// Writes a whole number below 2^31, seven bits a byte, the lowest first; the highest bit says that more follow.
void putSize(std::vector<std::uint8_t>& bytes, std::size_t size);

/// @param name  of the number, in errors
/// @throws Error  OutOfRange above `most`
std::size_t nextSize(encodings::ByteReader& bytes, std::string_view name, std::size_t most);

void putText(std::vector<std::uint8_t>& bytes, std::string_view text);

/// @throws Error  InvalidArgument for what is no UTF-8, OutOfRange above `most` bytes
std::string nextText(encodings::ByteReader& bytes, std::string_view name, std::size_t most);

void putNames(std::vector<std::uint8_t>& bytes, const std::vector<std::string>& names);

/// @param most    number of names
/// @throws Error  as `nextText`; InvalidArgument for a name that is there twice
std::vector<std::string> nextNames(encodings::ByteReader& bytes, std::string_view name, std::size_t most);

}  // namespace prune::deploy
