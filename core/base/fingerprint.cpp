#include "base/fingerprint.h"

#include <bit>

namespace prune {

void Fingerprint::add(std::uint64_t bits) {
  for (unsigned shift = 0; shift < 64; shift += 8) {
    hash_ ^= (bits >> shift) & 0xffU;
    hash_ *= 0x100000001b3U;
  }
}

void Fingerprint::add(double value) {
  add(std::bit_cast<std::uint64_t>(value));
}

void Fingerprint::add(float value) {
  add(static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(value)));
}

std::string Fingerprint::text() const {
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += kHexDigits[(hash_ >> static_cast<unsigned>(shift)) & 0xfU];
  return text;
}

}  // namespace prune
