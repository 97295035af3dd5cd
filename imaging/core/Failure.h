#pragma once

#include <string>
#include <tl/expected.hpp>

namespace lateglow {

/// Why an expected failure happened; decides the exit status of the command line (cli.md).
enum class FailureCode {
  Failed,            ///< the work itself failed (disk full, engine died twice ...)
  BadInput,          ///< unreadable, malformed or inconsistent input
  Refused,           ///< an input gate refused: the model was not made for this input
  Cancelled,         ///< the user stopped it
  EngineLost,        ///< the worker process died; a retry is worth offering
  OutputExists,      ///< would overwrite; the user did not allow it
  NotFound           ///< a named thing (model, file) does not exist
};

/// One failure as a user reads it: what happened, to which file, what to do.
struct Failure {
  FailureCode code = FailureCode::Failed;
  std::string message;  ///< what happened, English, names the file
  std::string remedy;   ///< what the user can do
  std::string file;     ///< empty when no file is concerned
};

[[nodiscard]] std::string toString(FailureCode code);

template <typename T>
using Expected = tl::expected<T, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> fail(FailureCode code, std::string message,
                                                  std::string remedy, std::string file = {}) {
  return tl::unexpected<Failure>(
      Failure{code, std::move(message), std::move(remedy), std::move(file)});
}

}  // namespace lateglow
