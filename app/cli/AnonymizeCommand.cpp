#include <array>
#include <charconv>
#include <memory>
#include <optional>
#include <span>

#include "app/cli/Command.h"
#include "imaging/io/AtomicFile.h"
#include "imaging/pacs/deidentification/Deidentification.h"

namespace lateglow::cli {

namespace {

struct Options {
  std::string in;
  std::string out;
  std::string profile = "basic";
  std::string key;
  std::string report;
  std::vector<std::string> rectangles;
  DeidentificationOptions deidentification;
};

constexpr const char* kRectangleForm =
    "a rectangle is x,y,w,h: four whole numbers of pixels, as in 0,0,200,30";

std::optional<PixelRectangle> parseRectangle(const std::string& text) {
  std::array<int, 4> numbers{};
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  bool good = true;
  for (std::size_t i = 0; i < numbers.size() && good; ++i) {
    const auto [rest, error] = std::from_chars(at, end, numbers[i]);
    const bool last = i + 1 == numbers.size();
    good = error == std::errc() && (last ? rest == end : rest != end && *rest == ',');
    at = last ? rest : rest + 1;
  }
  const PixelRectangle rectangle{numbers[0], numbers[1], numbers[2], numbers[3]};
  return good && !isEmptyRectangle(rectangle) ? std::optional(rectangle) : std::nullopt;
}

Expected<DeidentificationKey> keyFor(const Options& options) {
  return options.key.empty() ? DeidentificationKey::loadOrCreate(userDeidentificationKeyFile())
                             : DeidentificationKey::load(options.key);
}

/// Text where the name ends in .txt, else JSON.
Expected<void> writeReport(const DeidentificationReport& report, const std::string& file,
                           bool overwrite) {
  const std::string text = file.ends_with(".txt") ? toText(report) : toJson(report).dump(2) + "\n";
  return writeFileAtomically(file, std::as_bytes(std::span(text)), overwrite);
}

Expected<CommandResult> anonymize(const Options& given, const CommonOptions& common,
                                  ProgressSink& progress) {
  Options options = given;
  RectangleRule everyImage;
  for (const std::string& text : options.rectangles) {
    if (const auto rectangle = parseRectangle(text)) everyImage.rectangles.push_back(*rectangle);
  }
  if (!everyImage.rectangles.empty()) options.deidentification.rectangles = {everyImage};
  if (const auto free = checkOutput(options.out, common); !free) {
    return tl::unexpected(free.error());
  }
  if (!options.report.empty()) {
    const auto free = checkOutput(options.report, common);
    if (!free) return tl::unexpected(free.error());
  }
  const auto key = keyFor(options);
  if (!key) return tl::unexpected(key.error());
  const auto report = deidentify(options.in, options.out, options.deidentification, *key,
                                 common.overwrite, progress);
  if (!report) return tl::unexpected(report.error());
  if (!options.report.empty()) {
    const auto written = writeReport(*report, options.report, common.overwrite);
    if (!written) return tl::unexpected(written.error());
  }
  AuditEvent event;
  event.action = AuditAction::Anonymize;
  event.details["files"] = std::to_string(report->filesWritten);
  return CommandResult{{{"output", options.out},
                        {"files", report->filesWritten},
                        {"removed", report->attributes.removed()},
                        {"replaced", report->attributes.replaced()},
                        {"report", toJson(*report)}},
                       toText(*report),
                       0,
                       {event}};
}

void addOptions(CLI::App& command, Options& options) {
  DeidentificationOptions& what = options.deidentification;
  command.add_option("in", options.in, "DICOM, NIfTI or NRRD file, or a folder")->required();
  command.add_option("out", options.out, "File or folder to write")->required();
  command.add_option("--profile", options.profile, "Profile of PS3.15 annex E")
      ->check(CLI::IsMember({"basic"}))
      ->capture_default_str();
  command.add_flag("--retain-uids", what.retainUids, "Keep UIDs");
  command.add_flag("--shift-dates", what.shiftDates,
                   "Keep dates, moved by a secret number of days a patient");
  command.add_flag("--clean-descriptors", what.cleanDescriptors,
                   "Keep the harmless words of descriptions");
  command.add_flag("--clean-structured-content", what.cleanStructuredContent,
                   "Clean structured reports instead of refusing them");
  command.add_flag("--retain-device-identity", what.retainDeviceIdentity,
                   "Keep what identifies the scanner");
  command.add_flag("--retain-patient-characteristics", what.retainPatientCharacteristics,
                   "Keep sex, age, size and weight");
  command
      .add_option("--rectangle", options.rectangles,
                  "Blank x,y,w,h (pixels, from the upper left corner) in every image; repeatable")
      ->check([](const std::string& text) {
        return parseRectangle(text) ? std::string() : std::string(kRectangleForm);
      });
  command.add_flag(
      "--leave-out-refused", what.leaveOutRefused,
      "Leave out objects that may hold identity which cannot be removed, with a warning");
  command.add_option("--key", options.key, "File with the secret behind the pseudonyms");
  command.add_option("--report", options.report,
                     "Write what was done: JSON, or text to a .txt file");
}

}  // namespace

void addAnonymizeCommand(CLI::App& app, CommandLine& line) {
  auto* command =
      app.add_subcommand("anonymize", "Removes the patient's identity (DICOM PS3.15, annex E)");
  auto options = std::make_shared<Options>();
  addOptions(*command, *options);
  command->callback([&line, options] {
    line.action = [&line, options](ProgressSink& progress) {
      return anonymize(*options, line.common, progress);
    };
  });
}

}  // namespace lateglow::cli
