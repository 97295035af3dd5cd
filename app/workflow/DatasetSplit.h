#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace lateglow {

enum class DatasetPart {
  Training,
  Validation,
  Test  ///< sealed: nothing is chosen by it
};
[[nodiscard]] std::string_view toString(DatasetPart part);

struct DatasetShares {
  double validation = 0.15;  ///< of the patients, at least one of two
  double test = 0.15;        ///< of the patients, at least one of three; 0: none is sealed
};

/// Which part each patient belongs to: given by the seed and the names alone, in the order of a
/// hash of both, so that neither folders nor file systems have a say.
[[nodiscard]] std::map<std::string, DatasetPart> splitByPatient(
    const std::set<std::string>& patients, std::uint64_t seed, const DatasetShares& shares = {});

}  // namespace lateglow
