#include "base/check.h"

#include <array>
#include <charconv>
#include <cmath>

#include "base/error.h"

namespace prune {

namespace {

std::string must(std::string_view where, std::string_view name) {
  return "[" + std::string(where) + "] " + std::string(name) + " must ";
}

std::string range(const std::string& low, const std::string& high) {
  return "be in [" + low + ", " + high + "]";
}

/// A whole number in [low, high].
std::int64_t checkInteger(std::string_view where, std::string_view name, double value, std::int64_t low,
                          std::int64_t high) {
  const std::string got = ", got " + toText(value);
  if (!std::isfinite(value) || std::trunc(value) != value)
    throw Error(ErrorCode::InvalidArgument, must(where, name) + "be a whole number" + got);
  if (value < static_cast<double>(low) || value > static_cast<double>(high))
    throw Error(ErrorCode::OutOfRange,
                must(where, name) + range(std::to_string(low), std::to_string(high)) + got);
  return static_cast<std::int64_t>(value);
}

}  // namespace

std::string toText(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value > 0 ? "Infinity" : "-Infinity";
  std::array<char, 32> text{};
  const std::to_chars_result end = std::to_chars(text.data(), text.data() + text.size(), value);
  return {text.data(), end.ptr};
}

Index checkWhole(std::string_view where, std::string_view name, double value, Index low, Index high) {
  return static_cast<Index>(checkInteger(where, name, value, low, high));
}

std::uint64_t checkSeed(std::string_view where, std::string_view name, double value) {
  constexpr std::int64_t kLargest = (std::int64_t{1} << 53) - 1;
  return static_cast<std::uint64_t>(checkInteger(where, name, value, 0, kLargest));
}

double checkReal(std::string_view where, std::string_view name, double value, double low, double high) {
  if (!std::isfinite(value))
    throw Error(ErrorCode::InvalidArgument,
                must(where, name) + "be a finite number, got " + toText(value));
  if (value < low || value > high)
    throw Error(ErrorCode::OutOfRange,
                must(where, name) + range(toText(low), toText(high)) + ", got " + toText(value));
  return value;
}

void checkSize(std::string_view where, std::string_view name, Index given, Index wanted) {
  if (given == wanted) return;
  throw Error(ErrorCode::ShapeMismatch, must(where, name) + "have " + std::to_string(wanted) +
                                            " entries, got " + std::to_string(given));
}

}  // namespace prune
