#pragma once

#include <nlohmann/json.hpp>

#include "imaging/store/StudyStore.h"

namespace lateglow::cli {

[[nodiscard]] nlohmann::json toJson(const StoredStudy& study);
[[nodiscard]] nlohmann::json toJson(const StoredSeries& series);
[[nodiscard]] nlohmann::json toJson(const StoredInstance& instance);
[[nodiscard]] nlohmann::json toJson(const StoreSize& size);
[[nodiscard]] nlohmann::json toJson(const ImportReport& report);
[[nodiscard]] nlohmann::json toJson(const StoreCheckReport& report);
/// "1.4 GiB".
[[nodiscard]] std::string readableSize(std::uint64_t bytes);

}  // namespace lateglow::cli
