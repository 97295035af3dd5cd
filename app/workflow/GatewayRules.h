#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "imaging/core/Series.h"
#include "imaging/pacs/PacsSettings.h"

namespace lateglow {

enum class GatewayOrientation { Any, Axial, Sagittal, Coronal, Oblique };

/// Which series a rule is for. Every condition that is given must hold.
struct GatewayMatch {
  std::vector<std::string> callingAe;    ///< who sent the study
  std::vector<std::string> calledAe;     ///< how it called us
  std::string modality;                  ///< "MR"
  std::string description;               ///< regular expression, found in the series description
  std::vector<std::string> sopClassUids; ///< all objects of the series are of one of them
  std::optional<std::array<int, 2>> slices;  ///< from, to
  std::optional<std::array<int, 2>> phases;  ///< from, to; a volume has one
  GatewayOrientation orientation = GatewayOrientation::Any;
};

/// What is done with a series, and who gets the answer.
struct GatewayRule {
  std::string name;  ///< unique; part of what makes an answer "the same"
  GatewayMatch match;
  std::string modelId;
  bool force = false;                ///< run although the model's input gate refuses
  std::vector<std::string> objects;  ///< sc, seg, sr, pdf, pm ...
  std::vector<PacsNode> destinations;
};

struct GatewayRules {
  std::filesystem::path queue;  ///< folder of the queue
  double quietSeconds = 30.0;   ///< a study is whole when nothing came for so long
  double firstRetrySeconds = 30.0;
  double longestRetrySeconds = 3600.0;
  int attempts = 10;
  double keepHours = 24.0;  ///< how long files of answered studies stay
  std::size_t maxAssociations = 32;
  std::vector<std::string> allowedCallingAe;
  std::vector<std::string> allowedHosts;
  std::vector<GatewayRule> rules;
};

/// Reads a rules file ("lateglow.gateway/1", see docs/user-guide/gateway.md). Unknown keys are
/// BadInput, so that a slip of the pen is not a rule that never holds. Destinations are names in the
/// settings or AE@host:port.
[[nodiscard]] Expected<GatewayRules> loadGatewayRules(const std::filesystem::path& file,
                                                      const PacsSettings& settings);

/// $XDG_DATA_HOME/lateglow/gateway, else below ~/.local/share.
[[nodiscard]] std::filesystem::path defaultGatewayQueue();

/// What the network said of a series, beside what is in its files.
struct GatewaySender {
  std::string callingAe;
  std::string calledAe;
  std::vector<std::string> sopClassUids;  ///< those of the series
};

[[nodiscard]] bool matches(const GatewayMatch& match, const Series& series,
                           const GatewaySender& sender);

}  // namespace lateglow
