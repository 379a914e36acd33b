#include "deploy/compact/names.h"

#include <set>

#include "base/check.h"

namespace prune::deploy {

using encodings::kDecode;

namespace {

/// The bytes of the character at the start, or 0 when there is none in UTF-8 (RFC 3629).
std::size_t characterBytes(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t first = byte(0);
  const std::size_t length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (first > 0xf4 || length == 0 || length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xc0U) != 0x80) return 0;
  const bool isTooLong = (first == 0xe0 && byte(1) < 0xa0) || (first == 0xf0 && byte(1) < 0x90);
  const bool isNone = (first == 0xed && byte(1) >= 0xa0) || (first == 0xf4 && byte(1) >= 0x90);
  return isTooLong || isNone ? 0 : length;
}

bool isUtf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = characterBytes(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace

void putSize(std::vector<std::uint8_t>& bytes, std::size_t size) {
  for (; size >= 0x80; size >>= 7U) bytes.push_back(static_cast<std::uint8_t>((size & 0x7fU) | 0x80U));
  bytes.push_back(static_cast<std::uint8_t>(size));
}

std::size_t nextSize(encodings::ByteReader& bytes, std::string_view name, std::size_t most) {
  std::uint64_t size = 0;
  for (unsigned shift = 0;; shift += 7) {
    const std::uint32_t byte = bytes.number(1);
    size |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
    if (byte < 0x80 || shift == 28) break;
  }
  return static_cast<std::size_t>(checkWhole(kDecode, name, static_cast<double>(size), 0, static_cast<Index>(most)));
}

void putText(std::vector<std::uint8_t>& bytes, std::string_view text) {
  putSize(bytes, text.size());
  for (const char byte : text) bytes.push_back(static_cast<std::uint8_t>(byte));
}

std::string nextText(encodings::ByteReader& bytes, std::string_view name, std::size_t most) {
  const auto taken = bytes.take(nextSize(bytes, textFrom({"bytes of ", name}), most));
  std::string text(taken.begin(), taken.end());
  if (!isUtf8(text)) fail(kDecode, "must-be", name, "UTF-8", textFrom({text.size(), " other bytes"}));
  return text;
}

void putNames(std::vector<std::uint8_t>& bytes, const std::vector<std::string>& names) {
  putSize(bytes, names.size());
  for (const std::string& name : names) putText(bytes, name);
}

std::vector<std::string> nextNames(encodings::ByteReader& bytes, std::string_view name, std::size_t most) {
  const std::size_t count = nextSize(bytes, name, most);
  std::vector<std::string> names;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < count; ++i)
    names.push_back(nextText(bytes, textFrom({name, "[", i, "]"}), kMostNameBytes));
  for (const std::string& one : names)
    if (!seen.insert(one).second) fail(kDecode, "must-be", name, "all different", Quoted{one});
  return names;
}

}  // namespace prune::deploy
