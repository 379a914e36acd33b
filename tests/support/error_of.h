#pragma once

#include <exception>
#include <string>

#include "base/error.h"

namespace prune::testing {

/// What a call throws, as `code: text`, so that one literal holds both; `no error` when it returns.
template <class Call>
std::string errorOf(Call&& call) {
  try {
    static_cast<void>(call());
  } catch (const Error& error) {
    return std::string(errorId(error.code())) + ": " + error.what();
  } catch (const std::exception& error) {
    return std::string("not a prune::Error: ") + error.what();
  }
  return "no error";
}

}  // namespace prune::testing
