#include "app/report/CaseFolderJson.h"

#include "app/workflow/JsonNumbers.h"

namespace lateglow {

namespace {

using nlohmann::json;

constexpr const char* kSchema = "lateglow.analysis/1";

json patientJson(const Patient& patient) {
  return {{"name", patient.name},
          {"id", patient.id},
          {"birth_date", patient.birthDate},
          {"sex", patient.sex}};
}

json issuesJson(const std::vector<SeriesIssue>& issues) {
  json list = json::array();
  for (const SeriesIssue& issue : issues) {
    list.push_back({{"severity", static_cast<int>(issue.severity)},
                    {"code", issue.code},
                    {"message", issue.message}});
  }
  return list;
}

json sourceJson(const Series& series) {
  const Cine* cine = series.cine();
  json files = json::array();
  std::error_code error;  // a relative path stays as it is where there is no working folder
  for (const auto& file : series.files) {
    files.push_back(std::filesystem::absolute(file, error).string());
  }
  return {{"uid", series.uid},
          {"modality", series.modality},
          {"description", series.description},
          {"frame_of_reference_uid", series.frameOfReferenceUid},
          {"manufacturer", series.manufacturer},
          {"acquisition_date", series.acquisitionDate},
          {"phases", cine != nullptr ? cine->phaseCount : 1},
          {"phase_key", cine != nullptr ? toString(cine->phaseKey) : std::string()},
          {"files", files},
          {"issues", issuesJson(series.issues)}};
}

json provenanceJson(const Provenance& p) {
  return {{"software", "Lateglow"},
          {"software_version", p.softwareVersion},
          {"model", {{"id", p.modelId}, {"version", p.modelVersion}, {"sha256", p.packageSha256}}},
          {"demonstration", p.demonstration},
          {"forced", p.forced},
          {"device", p.device},
          {"created_utc", p.createdUtc},
          {"source_series_uids", p.sourceSeriesUids},
          {"source_instance_uids", p.sourceInstanceUids},
          {"parameters", p.parameters}};
}

json gateJson(const GateVerdict& gate) {
  json reasons = json::array();
  for (const GateReason& reason : gate.reasons) {
    reasons.push_back({{"verdict", static_cast<int>(reason.verdict)},
                       {"code", reason.code},
                       {"message", reason.message}});
  }
  return {{"forced", gate.forced}, {"reasons", reasons}};
}

json cropsJson(const std::vector<HeartCrop>& crops) {
  json list = json::array();
  for (const HeartCrop& crop : crops) {
    list.push_back({{"slice", crop.slice},
                    {"valid", crop.valid},
                    {"centre_mm", {crop.centreMm.x, crop.centreMm.y, crop.centreMm.z}},
                    {"pixels", crop.pixels},
                    {"spacing_mm", crop.spacingMm},
                    {"confidence", crop.confidence}});
  }
  return list;
}

GateVerdict gateFromJson(const json& object) {
  GateVerdict gate;
  gate.forced = object.at("forced");
  for (const json& entry : object.at("reasons")) {
    gate.reasons.push_back({static_cast<GateReason::Verdict>(wholeNumber(entry.at("verdict"))),
                            entry.at("code"), entry.at("message")});
  }
  return gate;
}

std::vector<HeartCrop> cropsFromJson(const json& list) {
  std::vector<HeartCrop> crops;
  for (const json& entry : list) {
    const json& centre = entry.at("centre_mm");
    HeartCrop crop;
    crop.slice = wholeNumber(entry.at("slice"));
    crop.valid = entry.at("valid");
    crop.centreMm = {centre.at(0), centre.at(1), centre.at(2)};
    crop.pixels = wholeNumber(entry.at("pixels"));
    crop.spacingMm = entry.at("spacing_mm");
    crop.confidence = entry.at("confidence");
    crops.push_back(crop);
  }
  return crops;
}

Provenance provenanceFromJson(const json& object) {
  Provenance p;
  p.operation = "synthesize";
  p.softwareVersion = object.at("software_version");
  p.modelId = object.at("model").at("id");
  p.modelVersion = object.at("model").at("version");
  p.packageSha256 = object.at("model").at("sha256");
  p.demonstration = object.at("demonstration");
  p.forced = object.at("forced");
  p.device = object.at("device");
  p.createdUtc = object.at("created_utc");
  p.sourceSeriesUids = object.at("source_series_uids");
  p.sourceInstanceUids = object.at("source_instance_uids");
  p.parameters = object.at("parameters");
  return p;
}

Series seriesFromJson(const json& object) {
  Series series;
  series.uid = object.at("uid");
  series.modality = object.at("modality");
  series.description = object.at("description");
  series.frameOfReferenceUid = object.at("frame_of_reference_uid");
  series.manufacturer = object.at("manufacturer");
  series.acquisitionDate = object.at("acquisition_date");
  for (const json& file : object.at("files")) series.files.emplace_back(file.get<std::string>());
  for (const json& issue : object.at("issues")) {
    series.issues.push_back({static_cast<IssueSeverity>(wholeNumber(issue.at("severity"))),
                             issue.at("code"), issue.at("message")});
  }
  return series;
}

}  // namespace

json analysisToJson(const ReportContent& content) {
  const Study& study = *content.analyzed.study;
  const auto layer = content.analyzed.newest(LayerRole::TissueMask);
  json agreement = json::array();
  for (const AgreementLine& entry : content.agreement) {
    agreement.push_back({{"name", entry.name}, {"value", entry.value}, {"method", entry.method}});
  }
  const StageSeconds& seconds = content.synthesis.seconds;
  return {{"schema", kSchema},
          {"synthetic", true},
          {"research_use_only", true},
          {"study",
           {{"uid", study.uid},
            {"patient", patientJson(study.patient)},
            {"date", study.date},
            {"description", study.description},
            {"accession_number", study.accessionNumber},
            {"weight_kg", study.patientWeightKg},
            {"height_m", study.patientHeightM}}},
          {"source", sourceJson(content.analyzed.source())},
          {"provenance", layer != nullptr ? provenanceJson(layer->provenance) : json()},
          {"gate", gateJson(content.synthesis.gate)},
          {"crops", cropsJson(content.synthesis.crops)},
          {"device", content.synthesis.device},
          {"seconds",
           {{"load", seconds.load},
            {"prepare", seconds.prepare},
            {"network", seconds.network},
            {"write", seconds.write}}},
          {"model",
           {{"id", content.model.id},
            {"title", content.model.title},
            {"version", content.model.version},
            {"sha256", content.model.sha256},
            {"demonstration", content.model.demonstration},
            {"limits", content.model.limits}}},
          {"agreement", agreement},
          {"indication", content.indication},
          {"findings", content.findings},
          {"key_slices", content.keySlices},
          {"sign_off", content.signOff ? json{{"reader", content.signOff->reader},
                                              {"signed_utc", content.signOff->signedUtc}}
                                       : json()}};
}

void analysisFromJson(const json& object, ReportContent& content, Study& study,
                      Provenance& provenance) {
  if (object.value("schema", "") != kSchema) {
    throw json::other_error::create(599, "not a lateglow.analysis/1 object", nullptr);
  }
  const json& stored = object.at("study");
  const json& patient = stored.at("patient");
  study.uid = stored.at("uid");
  study.patient = {patient.at("name"), patient.at("id"), patient.at("birth_date"), patient.at("sex")};
  study.date = stored.at("date");
  study.description = stored.at("description");
  study.accessionNumber = stored.at("accession_number");
  study.patientWeightKg = stored.at("weight_kg");
  study.patientHeightM = stored.at("height_m");
  study.series = {seriesFromJson(object.at("source"))};
  provenance = provenanceFromJson(object.at("provenance"));
  content.synthesis.gate = gateFromJson(object.at("gate"));
  content.synthesis.crops = cropsFromJson(object.at("crops"));
  content.synthesis.device = object.at("device");
  const json& seconds = object.at("seconds");
  content.synthesis.seconds = {seconds.at("load"), seconds.at("prepare"), seconds.at("network"),
                               seconds.at("write")};
  const json& model = object.at("model");
  content.model = {model.at("id"),     model.at("title"),         model.at("version"),
                   model.at("sha256"), model.at("demonstration"), model.at("limits")};
  for (const json& entry : object.at("agreement")) {
    content.agreement.push_back({entry.at("name"), entry.at("value"), entry.at("method")});
  }
  content.indication = object.at("indication");
  content.findings = object.at("findings");
  content.keySlices = object.value("key_slices", std::vector<int>());
  if (const json signOff = object.value("sign_off", json()); signOff.is_object()) {
    content.signOff = SignOff{signOff.at("reader"), signOff.at("signed_utc")};
  }
}

}  // namespace lateglow
