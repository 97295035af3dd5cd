#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "imaging/core/Series.h"

namespace lateglow {

/// What made a derived object. Nothing derived exists without it.
struct Provenance {
  std::string operation;  ///< "synthesize", "segment", "edit" ...
  std::string softwareVersion;
  std::string modelId;         ///< e.g. "pscgan-demo"
  std::string modelVersion;    ///< e.g. "1.0.0"
  std::string packageSha256;   ///< hash of the model package
  std::string device;          ///< "cpu", "cuda:0 (name)"
  std::string createdUtc;      ///< ISO 8601
  bool demonstration = false;  ///< a demonstration package made it
  bool forced = false;         ///< an input gate was overridden
  std::vector<std::string> sourceSeriesUids;
  std::vector<std::string> sourceInstanceUids;
  std::map<std::string, std::string> parameters;
};

enum class LayerRole {
  SyntheticLge,
  TissueMask,
  Uncertainty,
  Edit,
  SyntheticImage  ///< any other contrast: T2, T1, 7 T, CT
};
[[nodiscard]] std::string toString(LayerRole role);

/// A derived image on the grid of its source series.
struct Layer {
  LayerRole role = LayerRole::SyntheticLge;
  std::string name;
  bool synthetic = true;
  std::variant<Volume, LabelMap> image;
  Provenance provenance;

  [[nodiscard]] const Volume* volume() const { return std::get_if<Volume>(&image); }
  [[nodiscard]] const LabelMap* labelMap() const { return std::get_if<LabelMap>(&image); }
};

/// An opened study with what was derived from it. Immutable stages: a stage takes a Case and
/// returns one with more layers; what was there before is shared, never changed.
struct Case {
  std::shared_ptr<const Study> study;
  std::size_t sourceSeries = 0;  ///< index into study->series of the series being analyzed
  std::vector<std::shared_ptr<const Layer>> layers;

  [[nodiscard]] const Series& source() const { return study->series.at(sourceSeries); }
  /// The newest layer of that role, or null.
  [[nodiscard]] std::shared_ptr<const Layer> newest(LayerRole role) const;
  [[nodiscard]] Case with(std::shared_ptr<const Layer> layer) const;
};

}  // namespace lateglow
