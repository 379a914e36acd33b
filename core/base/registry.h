#pragma once
/// Lookup in the tables of choices (activations, criteria, ...): every entry has an `id`; an unknown id is an error
/// that lists the valid ones.

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"

namespace prune {

/// A display name in Chinese and English.
struct Name {
  std::string_view zh;
  std::string_view en;
};

/// The ids of a table whose entry type is erased.
struct TableIds {
  const void* table;
  std::size_t count;
  std::string_view (*idAt)(const void* table, std::size_t index);
};

/// The index of the first entry with this id.
///
/// @throws Error UnknownId, with the list of the valid ids
std::size_t placeOfId(std::string_view where, Phrase kind, const TableIds& ids, std::string_view id);

/// Finds the entry with this id.
///
/// @param where  the public function that was called, for the error
/// @param kind   phrase for the kind of entry, such as `activation`, for the error
/// @throws Error UnknownId, with the list of the valid ids
template <class Entry>
const Entry& findById(std::string_view where, Phrase kind, std::span<const Entry> table, std::string_view id) {
  const auto idAt = [](const void* entries, std::size_t index) -> std::string_view {
    return static_cast<const Entry*>(entries)[index].id;
  };
  return table[placeOfId(where, kind, {table.data(), table.size(), idAt}, id)];
}

}  // namespace prune
