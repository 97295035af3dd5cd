#pragma once

#include <filesystem>
#include <vector>

#include "app/report/CaseReport.h"
#include "imaging/io/export/ExportContext.h"

namespace lateglow {

/// Slices that stand for the case: those with scar, the most affected first and at most six; the
/// middle slice with myocardium where there is no scar; none where nothing was measured.
[[nodiscard]] std::vector<int> keySlices(const ReportContent& content);

/// Key images as DICOM Secondary Capture, `synthetic_key_image_01.dcm` and so on: cine and
/// synthetic image with classes, all labels burned in.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> writeKeyImageObjects(
    const ReportContent& content, const ExportContext& context,
    const std::filesystem::path& folder);

/// The PNG pictures of CaseReport.h under names that begin with `synthetic_`.
[[nodiscard]] Expected<std::vector<std::filesystem::path>> writeSyntheticPictures(
    const ReportContent& content, const std::filesystem::path& folder);

}  // namespace lateglow
