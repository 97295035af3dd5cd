#include "imaging/pacs/deidentification/DescriptorCleaner.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

namespace lateglow {

namespace {

// Lower case, in the order of the alphabet.
// clang-format off
constexpr std::array kVocabulary = std::to_array<std::string_view>({
    "2ch", "2d", "3ch", "3d", "4ch", "4d", "abdomen", "acquisition", "adc", "after", "angio",
    "aorta", "aortic", "apex", "apical", "arterial", "artery", "ascending", "atrial", "atrium",
    "average", "axial", "b0", "basal", "base", "before", "bh", "black", "blackblood", "bold",
    "bolus", "bone", "brain", "breath", "breathhold", "bright", "bssfp", "cardiac", "cervical",
    "chamber", "chest", "cine", "cisternography", "contrast", "cor", "coronal", "coronary",
    "cranium", "ct", "cta", "dark", "dce", "delayed", "descending", "diast", "diastole",
    "diastolic", "diffusion", "dixon", "dti", "dual", "dwi", "dynamic", "early", "ecg", "echo",
    "ecv", "ed", "end", "enhanced", "enhancement", "epi", "es", "fast", "fat", "fatsat", "femoral",
    "ffe", "fiesta", "filter", "first", "fisp", "flair", "flash", "flow", "fov", "frame", "free",
    "function", "functional", "gad", "gadolinium", "gated", "gating", "gd", "gradient", "grappa",
    "gre", "haste", "head", "heart", "hepatic", "high", "hr", "image", "in", "infarct", "inferior",
    "inversion", "ir", "isotropic", "ivc", "kernel", "kidney", "la", "late", "lateral", "lax",
    "left", "lge", "liver", "localizer", "long", "low", "lower", "lumbar", "lung", "lv", "lvot",
    "mag", "magnitude", "map", "mapping", "mask", "mde", "medial", "mid", "mip", "mitral", "mm",
    "molli", "motion", "mpr", "mprage", "mr", "mra", "mri", "ms", "multi", "myocardial",
    "myocardium", "native", "navigator", "neck", "normal", "oblique", "opposed", "out", "parallel",
    "pc", "pd", "pelvis", "perfusion", "pericardial", "phase", "phasecontrast", "plane", "post",
    "postcontrast", "pre", "precontrast", "prospective", "proton", "psir", "pulmonary", "quick",
    "ra", "radial", "real", "realtime", "recon", "reconstruction", "resolution", "respiratory",
    "rest", "retro", "retrospective", "right", "run", "rv", "rvot", "sa", "sag", "sagittal", "sat",
    "saturation", "sax", "scan", "scar", "scout", "se", "segmented", "sense", "septal", "sequence",
    "series", "shim", "short", "shot", "single", "skull", "slice", "slices", "soft", "spgr", "spin",
    "spine", "spoiled", "ssfp", "stack", "standard", "steady", "stir", "stress", "study",
    "subtraction", "superior", "survey", "svc", "swi", "systole", "systolic", "t1", "t1ce", "t1w",
    "t2", "t2w", "test", "tfe", "thick", "thin", "thoracic", "thorax", "tirm", "tissue", "tof",
    "tra", "transversal", "transverse", "trigger", "triggered", "truefisp", "trufi", "tse", "turbo",
    "upper", "valve", "vein", "velocity", "venc", "venous", "ventricle", "ventricular", "viability",
    "vibe", "view", "volume", "water", "weighted", "whole", "with", "without"});
// clang-format on
static_assert(std::is_sorted(kVocabulary.begin(), kVocabulary.end()));

constexpr std::size_t kMostDigits = 3;

bool isWordSign(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

/// Signs that stand between words and tell nothing by themselves.
bool isHarmlessSeparator(char c) {
  return std::string_view(" _-+/.,:;()[]*=\\").find(c) != std::string_view::npos;
}

/// "8", "256", "8mm", "12s", "30deg": at most three digits and a unit.
bool isSmallNumber(std::string_view word) {
  constexpr std::array<std::string_view, 9> kUnits{"",    "mm", "cm", "ms", "s",
                                                   "deg", "t",  "x",  "hz"};
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  return digits >= 1 && digits <= kMostDigits &&
         std::find(kUnits.begin(), kUnits.end(), word.substr(digits)) != kUnits.end();
}

/// A word, or one sign between words.
struct Part {
  std::string_view text;
  bool isWord = false;
};

std::vector<Part> partsOf(std::string_view text) {
  std::vector<Part> parts;
  while (!text.empty()) {
    std::size_t length = 0;
    while (length < text.size() && isWordSign(text[length])) ++length;
    const bool isWord = length > 0;
    parts.push_back({text.substr(0, std::max<std::size_t>(length, 1)), isWord});
    text.remove_prefix(parts.back().text.size());
  }
  return parts;
}

bool isNumber(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Numbers that follow each other may be a date or a telephone number: a row of more than two, or
/// with one of more than three digits, goes as a whole.
void dropRowsOfNumbers(std::vector<Part>& parts) {
  std::vector<Part*> row;
  bool hasLong = false;
  const auto endRow = [&row, &hasLong] {
    if (row.size() > 2 || hasLong) {
      for (Part* part : row) part->text = {};
    }
    row.clear();
    hasLong = false;
  };
  for (Part& part : parts) {
    if (!part.isWord) continue;
    if (!isNumber(part.text)) {
      endRow();
      continue;
    }
    row.push_back(&part);
    hasLong = hasLong || part.text.size() > kMostDigits;
  }
  endRow();
}

/// Drops separators at the ends and all but the first of a row of them.
std::string tidied(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool separator = !isWordSign(c);
    if (separator && (result.empty() || !isWordSign(result.back()))) continue;
    result.push_back(c);
  }
  while (!result.empty() && !isWordSign(result.back())) result.pop_back();
  return result;
}

}  // namespace

bool isHarmlessWord(std::string_view word) {
  std::string lower;
  for (const char c : word) {
    lower.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  return std::binary_search(kVocabulary.begin(), kVocabulary.end(), std::string_view(lower)) ||
         isSmallNumber(lower);
}

std::string cleanedDescriptor(std::string_view text) {
  std::vector<Part> parts = partsOf(text);
  dropRowsOfNumbers(parts);
  std::string kept;
  for (const Part& part : parts) {
    if (part.isWord) kept.append(isHarmlessWord(part.text) ? part.text : std::string_view());
    // Bytes beyond ASCII and escapes belong to words of other scripts, which are not kept.
    else
      kept.push_back(isHarmlessSeparator(part.text.front()) ? part.text.front() : ' ');
  }
  return tidied(kept);
}

}  // namespace lateglow
