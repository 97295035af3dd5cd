#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <filesystem>
#include <memory>
#include <string>

#include "imaging/core/Failure.h"

namespace lateglow {

/// A whole DICOM file. Long values stay in the file until they are needed; a deflated data set is
/// inflated into memory (2 GiB at most), so that the lengths it claims can be checked as well.
struct LoadedDicom {
  std::unique_ptr<DcmFileFormat> format;
  E_TransferSyntax syntax = EXS_Unknown;  ///< that it is to be written in again

  [[nodiscard]] DcmDataset& dataset() const { return *format->getDataset(); }
};

/// BadInput, without the name of the file: damaged, or in a transfer syntax that is not known.
[[nodiscard]] Expected<LoadedDicom> loadDicom(const std::filesystem::path& file);

}  // namespace lateglow
