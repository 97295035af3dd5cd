#include "app/workflow/DatasetSplit.h"

#include <algorithm>
#include <cstddef>

#include "engine/package/Sha256.h"

namespace lateglow {

std::string_view toString(DatasetPart part) {
  switch (part) {
    case DatasetPart::Training:
      return "training";
    case DatasetPart::Validation:
      return "validation";
    case DatasetPart::Test:
      return "test";
  }
  return "training";
}

std::map<std::string, DatasetPart> splitByPatient(const std::set<std::string>& patients,
                                                  std::uint64_t seed, const DatasetShares& shares) {
  std::map<std::string, std::string> byHash;
  for (const std::string& patient : patients) {
    std::string text = std::to_string(seed);
    text.append("/").append(patient);
    byHash[engine::sha256Hex(text)] = patient;
  }
  const auto share = [&](double part, std::size_t fewest) -> std::size_t {
    if (patients.size() < fewest) return 0;
    return std::max<std::size_t>(
        1, static_cast<std::size_t>(part * static_cast<double>(patients.size())));
  };
  const std::size_t test = shares.test > 0.0 ? share(shares.test, 3) : 0;
  const std::size_t held = test + share(shares.validation, 2);
  std::map<std::string, DatasetPart> split;
  std::size_t place = 0;
  for (const auto& [hash, patient] : byHash) {
    split[patient] = place < test   ? DatasetPart::Test
                     : place < held ? DatasetPart::Validation
                                    : DatasetPart::Training;
    ++place;
  }
  return split;
}

}  // namespace lateglow
