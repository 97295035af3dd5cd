#pragma once

#include <cstddef>
#include <vector>

#include <QString>

#include "app/workflow/BlindedResults.h"
#include "ui/common/FigureTable.h"

namespace lateglow {

/// The figures of one reader: both kinds of images, and how the synthetic ones agree with the real.
[[nodiscard]] std::vector<FigureRow> readerRows(const ReaderResult& reader, std::size_t items);
/// Two readings against each other.
[[nodiscard]] std::vector<FigureRow> agreementRows(const ReadingAgreement& agreement);
/// How all of it is counted.
[[nodiscard]] QString blindedMethod();

}  // namespace lateglow
