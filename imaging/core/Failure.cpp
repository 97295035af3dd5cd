#include "imaging/core/Failure.h"

namespace lateglow {

std::string toString(FailureCode code) {
  switch (code) {
    case FailureCode::Failed: return "failed";
    case FailureCode::BadInput: return "bad-input";
    case FailureCode::Refused: return "refused";
    case FailureCode::Cancelled: return "cancelled";
    case FailureCode::EngineLost: return "engine-lost";
    case FailureCode::OutputExists: return "output-exists";
    case FailureCode::NotFound: return "not-found";
  }
  return "failed";
}

}  // namespace lateglow
