#include "app/workflow/SourceJson.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>

namespace lateglow {

namespace {

using nlohmann::json;

constexpr const char* kSchema = "lateglow.source/1";

std::string hexOf(const std::string& bytes) {
  std::string text;
  char pair[3];
  for (const char byte : bytes) {
    std::snprintf(pair, sizeof pair, "%02x",
                  static_cast<unsigned>(static_cast<unsigned char>(byte)));
    text += pair;
  }
  return text;
}

std::string bytesOf(const std::string& hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16)));
  }
  return bytes;
}

std::string tagOf(const SourceAttribute& attribute) {
  char text[12];
  std::snprintf(text, sizeof text, "%04x,%04x", static_cast<unsigned>(attribute.group),
                static_cast<unsigned>(attribute.element));
  return text;
}

json attributesJson(const std::vector<SourceAttribute>& attributes) {
  json list = json::array();
  for (const SourceAttribute& one : attributes) {
    const bool ascii = std::all_of(one.value.begin(), one.value.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    list.push_back(
        {{"tag", tagOf(one)}, {ascii ? "value" : "bytes", ascii ? one.value : hexOf(one.value)}});
  }
  return list;
}

/// Throws std::exception where the list is damaged.
std::vector<SourceAttribute> attributesFromJson(const json& list) {
  std::vector<SourceAttribute> attributes;
  for (const json& entry : list) {
    const std::string tag = entry.at("tag");
    const std::string value =
        entry.contains("value") ? entry.at("value").get<std::string>() : bytesOf(entry.at("bytes"));
    attributes.push_back({static_cast<std::uint16_t>(std::stoul(tag.substr(0, 4), nullptr, 16)),
                          static_cast<std::uint16_t>(std::stoul(tag.substr(5), nullptr, 16)),
                          value});
  }
  return attributes;
}

}  // namespace

json toJson(const ExportSource& source) {
  return {{"schema", kSchema},
          {"dicom", source.dicom},
          {"sop_class_uid", source.sopClassUid},
          {"character_set", source.characterSet},
          {"attributes", attributesJson(source.attributes)},
          {"equipment", attributesJson(source.equipment)},
          {"study_uid", source.studyUid},
          {"series_uid", source.seriesUid},
          {"frame_of_reference_uid", source.frameOfReferenceUid},
          {"modality", source.modality},
          {"slice_thickness_mm", source.sliceThicknessMm},
          {"instance_uids", source.instanceUids},
          {"slices", source.sliceCount}};
}

Expected<ExportSource> readSourceJson(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) {
    return fail(FailureCode::NotFound, file.string() + " does not exist", "analyze the case again",
                file.string());
  }
  try {
    std::ifstream stream(file);
    const json object = json::parse(stream);
    if (object.value("schema", "") != kSchema) {
      throw json::other_error::create(599, "not a lateglow.source/1 object", nullptr);
    }
    ExportSource source;
    source.dicom = object.at("dicom");
    source.sopClassUid = object.at("sop_class_uid");
    source.characterSet = object.at("character_set");
    source.attributes = attributesFromJson(object.at("attributes"));
    source.equipment = attributesFromJson(object.at("equipment"));
    source.studyUid = object.at("study_uid");
    source.seriesUid = object.at("series_uid");
    source.frameOfReferenceUid = object.at("frame_of_reference_uid");
    source.modality = object.at("modality");
    source.sliceThicknessMm = object.at("slice_thickness_mm");
    source.instanceUids = object.at("instance_uids").get<std::vector<std::string>>();
    source.sliceCount = object.at("slices");
    return source;
  } catch (const std::exception& fault) {
    return fail(FailureCode::BadInput, file.string() + " is damaged: " + fault.what(),
                "analyze the case again", file.string());
  }
}

}  // namespace lateglow
