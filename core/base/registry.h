#pragma once
/// Choices are tables: an entry has an `id`, menus list the table, and a bad id is answered with the valid ones.

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"

namespace prune {

/// A name in the project's two languages.
struct Name {
  std::string_view zh;
  std::string_view en;
};

/// The ids of a table of any kind of entry.
struct TableIds {
  const void* table;
  std::size_t count;
  std::string_view (*idAt)(const void* table, std::size_t index);
};

/// The first place where a table has an id.
///
/// @throws Error UnknownId, with the list of the valid ids
std::size_t placeOfId(std::string_view where, Phrase kind, const TableIds& ids, std::string_view id);

/// Finds the entry with this id.
///
/// @param where  the public function that was called
/// @param kind   what the table holds, `activation`
/// @throws Error UnknownId, with the list of the valid ids
template <class Entry>
const Entry& findById(std::string_view where, Phrase kind, std::span<const Entry> table, std::string_view id) {
  const auto idAt = [](const void* entries, std::size_t index) -> std::string_view {
    return static_cast<const Entry*>(entries)[index].id;
  };
  return table[placeOfId(where, kind, {table.data(), table.size(), idAt}, id)];
}

}  // namespace prune
