#include "deploy/compact/number_list.h"

#include <bit>

#include "base/check.h"

namespace prune::deploy {

namespace {

/// How many different numbers each form has, by its byte.
Index periodOf(Index form, Index count, Index channels) {
  return form == 0 ? 0 : form == 1 ? 1 : form == 2 ? channels : count;
}

bool repeats(const Vector<double>& numbers, Index period) {
  for (Index i = period; i < numbers.size(); ++i)
    if (std::bit_cast<std::uint64_t>(numbers[i]) != std::bit_cast<std::uint64_t>(numbers[i - period])) return false;
  return true;
}

}  // namespace

void putNumbers(std::vector<std::uint8_t>& bytes, const Vector<double>& numbers, Index channels) {
  Index form = numbers.size() == 0 ? 0 : 1;
  while (form > 0 && form < 3 && !repeats(numbers, periodOf(form, numbers.size(), channels))) ++form;
  bytes.push_back(static_cast<std::uint8_t>(form));
  for (Index i = 0; i < periodOf(form, numbers.size(), channels); ++i) {
    const auto bits = std::bit_cast<std::uint64_t>(numbers[i]);
    encodings::putBytes(bytes, static_cast<std::uint32_t>(bits), 4);
    encodings::putBytes(bytes, static_cast<std::uint32_t>(bits >> 32U), 4);
  }
}

Vector<double> nextNumbers(encodings::ByteReader& bytes, std::string_view name, Index count, Index channels) {
  const Index form = checkWhole(encodings::kDecode, textFrom({"form of ", name}), bytes.number(1), 0, 3);
  if (form == 0) return {};
  const Index period = periodOf(form, count, channels);
  Vector<double> numbers(count);
  for (Index i = 0; i < period; ++i) {
    const std::uint64_t low = bytes.number(4);
    const std::uint64_t high = bytes.number(4);
    numbers[i] = checkReal(encodings::kDecode, name, std::bit_cast<double>(high << 32U | low), -1e308, 1e308);
  }
  for (Index i = period; i < count; ++i) numbers[i] = numbers[i - period];
  return numbers;
}

}  // namespace prune::deploy
