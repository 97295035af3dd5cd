#include "imaging/pacs/deidentification/DeidentificationGate.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace lateglow {

namespace {

std::string valueOf(DcmDataset& dataset, const DcmTagKey& key) {
  OFString value;
  if (dataset.findAndGetOFStringArray(key, value).bad()) return {};
  std::string text(value.c_str(), value.length());
  while (!text.empty() && text.back() == ' ') text.pop_back();
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

bool fitsText(const std::string& wanted, const std::string& upperCaseValue) {
  return wanted.empty() ||
         std::equal(wanted.begin(), wanted.end(), upperCaseValue.begin(), upperCaseValue.end(),
                    [](unsigned char a, unsigned char b) { return std::toupper(a) == b; });
}

std::vector<PixelRectangle> rectanglesFor(DcmDataset& dataset,
                                          const std::vector<RectangleRule>& rules) {
  Uint16 rows = 0;
  Uint16 columns = 0;
  dataset.findAndGetUint16(DCM_Rows, rows);
  dataset.findAndGetUint16(DCM_Columns, columns);
  std::vector<PixelRectangle> rectangles;
  for (const RectangleRule& rule : rules) {
    const bool fits = fitsText(rule.modality, valueOf(dataset, DCM_Modality)) &&
                      fitsText(rule.manufacturer, valueOf(dataset, DCM_Manufacturer)) &&
                      fitsText(rule.model, valueOf(dataset, DCM_ManufacturerModelName)) &&
                      (rule.rows == 0 || rule.rows == rows) &&
                      (rule.columns == 0 || rule.columns == columns);
    if (fits) rectangles.insert(rectangles.end(), rule.rectangles.begin(), rule.rectangles.end());
  }
  return rectangles;
}

/// The name of the class where the standard has one, else a description without a value.
std::string kindOf(const std::string& sopClass) {
  const char* name = dcmFindNameOfUID(sopClass.c_str(), nullptr);
  return name != nullptr ? std::string("a ") + name + " object" : "an object of a private class";
}

/// True for one of the roots and every UID below it.
bool isBelowAny(const std::string& uid, const auto& roots) {
  return std::any_of(roots.begin(), roots.end(), [&uid](std::string_view root) {
    return uid.starts_with(root) && (uid.size() == root.size() || uid[root.size()] == '.');
  });
}

/// Why the pixels may hold text, empty where nothing speaks for it.
std::string burnedInReason(DcmDataset& dataset, const std::string& sopClass) {
  constexpr std::array<std::string_view, 5> kClasses{
      "1.2.840.10008.5.1.4.1.1.7",     // secondary capture, single and multi-frame
      "1.2.840.10008.5.1.4.1.1.6",     // ultrasound
      "1.2.840.10008.5.1.4.1.1.3",     // ultrasound multi-frame
      "1.2.840.10008.5.1.4.1.1.77.1",  // visible light, video, microscopy
      "1.2.840.10008.5.1.1"            // film boxes
  };
  constexpr std::array<std::string_view, 9> kModalities{"US", "SC",  "OT",   "XC", "ES",
                                                        "GM", "DOC", "IVUS", "HC"};
  if (isBelowAny(sopClass, kClasses)) return "of its class";
  const std::string modality = valueOf(dataset, DCM_Modality);
  if (std::find(kModalities.begin(), kModalities.end(), modality) != kModalities.end()) {
    return "of its modality";
  }
  if (dataset.tagExists(DCM_ConversionType)) return "it was converted from something else";
  const std::string type = valueOf(dataset, DCM_ImageType);
  constexpr std::array<std::string_view, 4> kTypes{"SCREEN", "CAPTURE", "POSDISP", "REPORT"};
  const bool shot = std::any_of(kTypes.begin(), kTypes.end(), [&type](std::string_view word) {
    return type.find(word) != std::string::npos;
  });
  return shot ? "it is a screen shot" : "";
}

bool holdsPixels(DcmDataset& dataset) {
  return dataset.tagExists(DCM_PixelData) || dataset.tagExists(DCM_FloatPixelData) ||
         dataset.tagExists(DCM_DoubleFloatPixelData) || dataset.tagExists(DCM_PixelDataProviderURL);
}

void judgePixels(DcmDataset& dataset, const std::string& sopClass,
                 const DeidentificationOptions& options, DeidentificationVerdict& verdict) {
  if (!holdsPixels(dataset)) return;
  verdict.rectangles = rectanglesFor(dataset, options.rectangles);
  if (valueOf(dataset, DCM_RecognizableVisualFeatures) == "YES") {
    verdict.warnings.emplace_back(
        "an image states that it shows recognizable features (a face); these were not changed");
  }
  const std::string burnedIn = valueOf(dataset, DCM_BurnedInAnnotation);
  const std::string reason = burnedInReason(dataset, sopClass);
  if (!verdict.rectangles.empty() || (reason.empty() && burnedIn != "YES")) return;
  if (burnedIn == "NO") {
    verdict.warnings.emplace_back(
        "an image that may hold burned-in text passed because it states that it holds none; look "
        "at it");
    return;
  }
  verdict.refusal = kindOf(sopClass) + " may hold burned-in text (" +
                    (burnedIn == "YES" ? "it says so" : reason) + ")";
  verdict.remedy =
      "blank the text by rectangles (--rectangle x,y,w,h), or leave such objects out "
      "(--leave-out-refused)";
}

}  // namespace

DeidentificationVerdict judgeObject(DcmDataset& dataset, const DeidentificationOptions& options) {
  constexpr std::array<std::string_view, 1> kDocuments{"1.2.840.10008.5.1.4.1.1.104"};
  constexpr std::array<std::string_view, 1> kReports{"1.2.840.10008.5.1.4.1.1.88"};
  constexpr std::array<std::string_view, 1> kAudio{"1.2.840.10008.5.1.4.1.1.9.4"};
  const std::string sopClass = valueOf(dataset, DCM_SOPClassUID);
  DeidentificationVerdict verdict;
  if (isBelowAny(sopClass, kDocuments) || dataset.tagExists(DCM_EncapsulatedDocument)) {
    verdict.refusal = kindOf(sopClass) + " is a document that cannot be cleaned";
    verdict.remedy = "leave such objects out (--leave-out-refused)";
  } else if (isBelowAny(sopClass, kAudio)) {
    verdict.refusal = kindOf(sopClass) + " may hold a voice";
    verdict.remedy = "leave such objects out (--leave-out-refused)";
  } else if (dataset.tagExists(DCM_GraphicAnnotationSequence)) {
    verdict.refusal = kindOf(sopClass) + " holds annotations that cannot be cleaned";
    verdict.remedy = "leave such objects out (--leave-out-refused)";
  } else if ((isBelowAny(sopClass, kReports) || dataset.tagExists(DCM_ContentSequence)) &&
             !options.cleanStructuredContent) {
    verdict.refusal = kindOf(sopClass) + " holds written content";
    verdict.remedy =
        "clean its content (--clean-structured-content), or leave such objects out "
        "(--leave-out-refused)";
  } else {
    judgePixels(dataset, sopClass, options, verdict);
  }
  return verdict;
}

}  // namespace lateglow
