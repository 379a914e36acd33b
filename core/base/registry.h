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

/// Finds the entry with this id.
///
/// @param where  the public function that was called
/// @param kind   what the table holds, `activation`
/// @throws Error UnknownId, with the list of the valid ids
template <class Entry>
const Entry& findById(std::string_view where, std::string_view kind, std::span<const Entry> table,
                      std::string_view id) {
  for (const Entry& entry : table)
    if (entry.id == id) return entry;
  std::string ids;
  for (const Entry& entry : table) ids += (ids.empty() ? "" : ", ") + std::string(entry.id);
  throw Error(ErrorCode::UnknownId, "[" + std::string(where) + "] unknown " + std::string(kind) + " \"" +
                                        std::string(id) + "\"; one of: " + ids);
}

}  // namespace prune
