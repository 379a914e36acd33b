#include "base/error.h"

namespace prune {

std::string_view errorId(ErrorCode code) {
  for (const ErrorCodeEntry& entry : kErrorCodes)
    if (entry.code == code) return entry.id;
  return "unknown";
}

}  // namespace prune
