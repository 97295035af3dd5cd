#pragma once

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <string>
#include <vector>

#include "imaging/pacs/deidentification/DeidentificationOptions.h"

namespace lateglow {

/// Whether an object can be de-identified by its attributes alone. No text holds a value of the
/// object but names of classes that the standard gives.
struct DeidentificationVerdict {
  std::string refusal;  ///< empty where the object may pass
  std::string remedy;
  std::vector<std::string> warnings;
  std::vector<PixelRectangle> rectangles;  ///< to blank
};

/// Refuses what may hold identity where no attribute tells of it:
/// - images with text burned into their pixels: Burned In Annotation (0028,0301) YES, and where it
///   is not NO: secondary capture, ultrasound, visible light and video, converted or scanned film,
///   screen shots - unless a rule blanks rectangles of them (PS3.15, E.3.1);
/// - encapsulated documents, audio, annotations of presentation states;
/// - structured reports and other objects with a content tree, unless content is cleaned (E.3.4).
[[nodiscard]] DeidentificationVerdict judgeObject(DcmDataset& dataset,
                                                  const DeidentificationOptions& options);

}  // namespace lateglow
