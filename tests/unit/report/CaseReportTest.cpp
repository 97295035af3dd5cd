#include "app/report/CaseReport.h"

#include <filesystem>
#include <fstream>

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QString>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/report/CaseFolder.h"
#include "app/report/ReportText.h"
#include "tests/unit/report/ReportFixture.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;

class CaseReportTest : public testing::Test {
protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    m_folder = fs::path(testing::TempDir()) / (std::string("lateglow_report_") + test->name());
    fs::remove_all(m_folder);
    fs::create_directories(m_folder);
  }
  void TearDown() override {
    fs::permissions(m_folder, fs::perms::owner_all);
    fs::remove_all(m_folder);
  }

  [[nodiscard]] fs::path file() const { return m_folder / "report.pdf"; }

  static bool hasTool(const char* name) {
    return !QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty();
  }

  [[nodiscard]] QString toolOutput(const char* tool, const QStringList& arguments) const {
    QProcess process;
    process.start(QString::fromLatin1(tool), arguments);
    EXPECT_TRUE(process.waitForFinished(60000)) << tool;
    EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();
    return QString::fromUtf8(process.readAllStandardOutput());
  }

  [[nodiscard]] QString path() const { return QString::fromStdString(file().string()); }
  /// Text of the report with every run of white space made one space.
  [[nodiscard]] QString text() const {
    return toolOutput("pdftotext", {QStringLiteral("-layout"), path(), QStringLiteral("-")})
        .simplified();
  }

  static const ReportContent& content() {
    static const ReportContent made = fixtureReport({.slices = 6});
    return made;
  }

  fs::path m_folder;
};

QString row(const QStringList& cells) { return cells.join(QLatin1Char(' ')); }

TEST_F(CaseReportTest, SaysTheMeasuredValues) {
  const auto pages = writeReportPdf(content(), file());
  ASSERT_TRUE(pages.has_value()) << pages.error().message;
  EXPECT_GE(*pages, 2);
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  const QString found = text();
  const ScarMeasurements& measured = content().measurements;
  const auto decimal = [](double value) { return ReportText::number(value, 1); };
  EXPECT_TRUE(found.contains(row({QStringLiteral("Scar mass"), decimal(measured.scarMassG),
                                  QStringLiteral("g")})))
      << found.toStdString();
  EXPECT_TRUE(found.contains(row({QStringLiteral("Scar / healthy"),
                                  decimal(measured.scarRatioToHealthyPercent),
                                  QStringLiteral("%")})));
  EXPECT_TRUE(found.contains(row({QStringLiteral("LV myocardial volume"),
                                  decimal(measured.myocardiumVolumeMl), QStringLiteral("mL")})));
  for (const SegmentMeasurement& segment : measured.segments) {
    const QString expected =
        row({QString::number(segment.segment), ReportText::segmentName(segment),
             coronaryTerritory(segment.segment), ReportText::number(segment.myocardiumAreaCm2, 2),
             decimal(segment.scarPercent),
             segment.hasScar ? QStringLiteral("yes") : QStringLiteral("no"),
             decimal(segment.transmuralityPercent), decimal(segment.transmuralityMaxPercent),
             decimal(segment.chordsWithScarPercent),
             ReportText::className(segment.transmuralityClass)});
    EXPECT_TRUE(found.contains(expected)) << expected.toStdString();
  }
  for (const SliceMeasurement& slice : measured.slices) {
    const QString expected =
        row({QString::number(slice.index + 1), ReportText::levelName(slice.level),
             decimal(slice.positionMm), ReportText::number(slice.myocardiumAreaCm2, 2),
             ReportText::number(slice.scarAreaCm2, 2), ReportText::number(slice.bloodAreaCm2, 2)});
    EXPECT_TRUE(found.contains(expected)) << expected.toStdString();
  }
}

TEST_F(CaseReportTest, SaysWhoMadeItAndWhatItCannotClaim) {
  const ReportContent content = fixtureReport({.slices = 1});
  ASSERT_TRUE(writeReportPdf(content, file()).has_value());
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  const QString found = text();
  for (const QString& phrase :
       {QString::fromStdString(content.model.sha256), QStringLiteral("pscgan-demo 1.0.0"),
        QStringLiteral("trained on computed phantoms, not on patients"),
        QStringLiteral("not acquired. Research use only."), QStringLiteral("draft, not signed"),
        QString::fromStdString(content.model.limits.back()), QStringLiteral("Doe, Jane"),
        QStringLiteral("MRN 004711"),
        QString::fromStdString(content.synthesis.gate.reasons[1].message),
        QString::fromStdString(content.analyzed.source().uid), QStringLiteral("Signature")}) {
    EXPECT_TRUE(found.contains(phrase)) << phrase.toStdString();
  }
}

TEST_F(CaseReportTest, SaysWhoApprovedItAndWhen) {
  ReportContent content = fixtureReport({.slices = 1});
  content.signOff = SignOff{"Reader, Example", "2026-03-02T10:11:12Z"};
  ASSERT_TRUE(writeReportPdf(content, file()).has_value());
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  const QString found = text();
  for (const char* phrase : {"Reader, Example", "2026-03-02 10:11 UTC", "Approved electronically"}) {
    EXPECT_TRUE(found.contains(QLatin1String(phrase))) << phrase;
  }
  EXPECT_FALSE(found.contains(QStringLiteral("draft")));
}

TEST_F(CaseReportTest, EveryPageHasItsNumberThePatientAndTheNotice) {
  const auto pages = writeReportPdf(fixtureReport({.slices = 20}), file());
  ASSERT_TRUE(pages.has_value());
  EXPECT_GE(*pages, 3);
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  for (int page = 1; page <= *pages; ++page) {
    const QString number = QString::number(page);
    const QString found = toolOutput("pdftotext", {QStringLiteral("-f"), number,
                                                   QStringLiteral("-l"), number, path(),
                                                   QStringLiteral("-")})
                              .simplified();
    EXPECT_TRUE(found.contains(QStringLiteral("page %1 of %2").arg(page).arg(*pages)));
    EXPECT_TRUE(found.contains(QStringLiteral("Patient ID MRN 004711")));
    EXPECT_TRUE(found.contains(QStringLiteral("Research use only.")));
  }
  EXPECT_TRUE(text().contains(QStringLiteral("Slice 20 · apical")));
}

TEST_F(CaseReportTest, LongTextAndManyWarningsGoOnOnFurtherPages) {
  ReportContent wordy = fixtureReport({.slices = 1});
  const auto shortReport = writeReportPdf(wordy, file());
  ASSERT_TRUE(shortReport.has_value());
  for (int k = 0; k < 160; ++k) {
    wordy.findings += "Sentence " + std::to_string(k) + " of long findings that a reader typed. ";
    wordy.measurements.warnings.push_back("Warning number " + std::to_string(k) + " of many.");
  }
  wordy.model.limits.assign(30, "One more limit of this model.");
  wordy.findings += "\nLast words of the findings.";
  const auto longReport = writeReportPdf(wordy, file());
  ASSERT_TRUE(longReport.has_value());
  EXPECT_GT(*longReport, *shortReport + 2);
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  const QString found = text();
  EXPECT_TRUE(found.contains(QStringLiteral("Last words of the findings.")));
  for (const int k : {0, 77, 159}) {
    EXPECT_TRUE(found.contains(QStringLiteral("Warning number %1 of many.").arg(k)));
    EXPECT_TRUE(found.contains(QStringLiteral("Sentence %1 of").arg(k)));
  }
}

TEST_F(CaseReportTest, EmbedsItsFontsAndHidesThePatientFromTheMetadata) {
  ASSERT_TRUE(writeReportPdf(fixtureReport({.slices = 1}), file()).has_value());
  if (!hasTool("pdffonts") || !hasTool("pdfinfo")) {
    GTEST_SKIP() << "pdffonts and pdfinfo (poppler-utils) are absent";
  }
  const QString fonts = toolOutput("pdffonts", {path()});
  EXPECT_TRUE(fonts.contains(QStringLiteral("InterTabular")));
  const QRegularExpression embedded(QStringLiteral("yes +(yes|no) +yes +\\d+ +\\d+$"),
                                    QRegularExpression::MultilineOption);
  const QStringList lines = fonts.trimmed().split(QLatin1Char('\n')).mid(2);
  EXPECT_GE(lines.size(), 3);
  for (const QString& line : lines) {
    EXPECT_TRUE(embedded.match(line.trimmed()).hasMatch()) << line.toStdString();
  }
  const QString info = toolOutput("pdfinfo", {path()});
  EXPECT_TRUE(info.contains(QStringLiteral("Creator:         Lateglow")));
  EXPECT_TRUE(info.contains(QStringLiteral("A4")));
  for (const char* secret : {"Doe", "Jane", "4711"}) {
    EXPECT_FALSE(info.contains(QString::fromLatin1(secret))) << secret;
  }
}

TEST_F(CaseReportTest, IsAnArchivePdfByOtherHands) {
  ASSERT_TRUE(writeReportPdf(fixtureReport({.slices = 3}), file()).has_value());
  if (hasTool("qpdf")) {
    const QString checked = toolOutput("qpdf", {QStringLiteral("--check"), path()});
    EXPECT_TRUE(checked.contains(QStringLiteral("No syntax or stream encoding errors")))
        << checked.toStdString();
  }
  QProcess judge;
  judge.start(QStringLiteral("/usr/bin/python3"),
              {QStringLiteral(LATEGLOW_REPORT_TESTS "/pdfa_judge.py"), path()});
  ASSERT_TRUE(judge.waitForFinished(60000));
  const std::string said = judge.readAllStandardOutput().toStdString();
  if (judge.exitCode() == 77) GTEST_SKIP() << said;
  EXPECT_EQ(judge.exitCode(), 0) << said << judge.readAllStandardError().toStdString();
}

TEST_F(CaseReportTest, SaysTechniqueReportingFieldsAndHashes) {
  const ReportContent content = fixtureReport({.slices = 3});
  ASSERT_TRUE(writeReportPdf(content, file()).has_value());
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  const QString found = text();
  for (const char* phrase :
       {"Technique", "No image with contrast agent was used.", "Findings by reporting fields",
        "cannot be seen without contrast agent", "LV volumes, function, wall motion",
        "not assessed by the software"}) {
    EXPECT_TRUE(found.contains(QLatin1String(phrase))) << phrase;
  }
  const auto files = saveCaseFolder(content, m_folder);
  ASSERT_TRUE(files.has_value());
  QFile measured(QString::fromStdString((m_folder / "measurements.json").string()));
  ASSERT_TRUE(measured.open(QIODevice::ReadOnly));
  const QByteArray hash =
      QCryptographicHash::hash(measured.readAll(), QCryptographicHash::Sha256).toHex();
  EXPECT_TRUE(found.contains(QString::fromLatin1(hash))) << "of measurements.json";
}

/// Every figure that the JSON has under `name` of its lists, as the report prints it.
QStringList figuresOf(const nlohmann::json& list, const char* name, int decimals) {
  QStringList figures;
  for (const auto& entry : list) figures << ReportText::number(entry.at(name), decimals);
  return figures;
}

TEST_F(CaseReportTest, TheFiguresAreThoseOfTheJsonFile) {
  ASSERT_TRUE(writeReportPdf(content(), file()).has_value());
  ASSERT_TRUE(saveCaseFolder(content(), m_folder).has_value());
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  std::ifstream stream(m_folder / "measurements.json");
  const auto json = nlohmann::json::parse(stream);
  const QString found = text();
  for (const auto& [name, pointer, unit] :
       {std::tuple{"Scar mass", "/scar/mass_g", "g"}, {"Scar volume", "/scar/volume_ml", "mL"},
        {"Scar / myocardium", "/scar/ratio_percent", "%"},
        {"Scar / healthy", "/scar/ratio_to_healthy_percent", "%"},
        {"LV myocardial mass", "/myocardium/mass_g", "g"},
        {"LV myocardial volume", "/myocardium/volume_ml", "mL"}}) {
    const double value = json.at(nlohmann::json::json_pointer(pointer));
    const QString expected = row({QLatin1String(name), ReportText::number(value, 1),
                                  QLatin1String(unit)});
    EXPECT_TRUE(found.contains(expected)) << expected.toStdString();
  }
  const auto& segments = json.at("segments");
  for (const auto& [name, decimals] :
       {std::pair{"scar_percent", 1}, {"myocardium_area_cm2", 2}, {"transmurality_percent", 1},
        {"transmurality_max_percent", 1}, {"chords_with_scar_percent", 1}}) {
    for (const QString& figure : figuresOf(segments, name, decimals)) {
      EXPECT_TRUE(found.contains(figure)) << name << " " << figure.toStdString();
    }
  }
}

TEST_F(CaseReportTest, TwoRunsDifferInTheirDateOnly) {
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  const QRegularExpression date(
      QStringLiteral("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}Z)?"));
  const ReportContent content = fixtureReport({.slices = 2});
  QString first;
  for (int run = 0; run < 2; ++run) {
    ASSERT_TRUE(writeReportPdf(content, file()).has_value());
    const QString found = text().remove(date);
    if (run == 0) first = found;
    EXPECT_EQ(found, first);
  }
}

TEST_F(CaseReportTest, NoScarAndNoHeartStillMakeAReport) {
  ReportContent healthy = fixtureReport({.slices = 2, .withScar = false});
  ASSERT_TRUE(writeReportPdf(healthy, file()).has_value());
  ReportContent nothing = healthy;
  nothing.measurements = ScarMeasurements{};
  nothing.measurements.warnings = {"The mask has no myocardium."};
  ASSERT_TRUE(writeReportPdf(nothing, m_folder / "nothing.pdf").has_value());
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  EXPECT_TRUE(text().contains(QStringLiteral("The model outlined no scar.")));
}

TEST_F(CaseReportTest, WhatMakesTheResultDoubtfulStandsBesideIt) {
  ReportContent doubtful = fixtureReport({.slices = 1});
  doubtful.measurements.warnings = {"Open myocardium in slice 1."};
  doubtful.synthesis.gate.forced = true;
  ASSERT_TRUE(writeReportPdf(doubtful, file()).has_value());
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  const QString first = toolOutput("pdftotext", {QStringLiteral("-l"), QStringLiteral("1"), path(),
                                                 QStringLiteral("-")})
                            .simplified();
  EXPECT_TRUE(first.contains(QStringLiteral("Open myocardium in slice 1.")));
  EXPECT_TRUE(first.contains(QStringLiteral("the user overrode it")));
}

Uncertainty doubtful() {
  Uncertainty uncertainty;
  uncertainty.members = 8;
  uncertainty.ratioPercent = {21.2, 3.5, 14.3, 28.1};
  uncertainty.volumeMl = {20.0, 3.0, 14.0, 26.0};
  uncertainty.quality = 0.41;
  uncertainty.flagged = true;
  return uncertainty;
}

TEST_F(CaseReportTest, UncertaintyStandsBesideTheResult) {
  ReportContent content = fixtureReport({.slices = 1});
  ASSERT_TRUE(writeReportPdf(content, file()).has_value());
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  EXPECT_FALSE(text().contains(QStringLiteral("Uncertainty:")));
  content.synthesis.uncertainty = doubtful();
  ASSERT_TRUE(writeReportPdf(content, file()).has_value());
  const QString found = text();
  EXPECT_TRUE(found.contains(QStringLiteral("scar ratio 21 % (uncalibrated range 14-28 %")));
  EXPECT_FALSE(found.contains(QStringLiteral("95 % interval")));
  EXPECT_TRUE(found.contains(QStringLiteral("disagree about this heart (agreement 0.41")));
}

TEST_F(CaseReportTest, SavedCaseKeepsItsUncertainty) {
  ReportContent content = fixtureReport({.slices = 2});
  content.synthesis.uncertainty = doubtful();
  const auto files = saveCaseFolder(content, m_folder);
  ASSERT_TRUE(files.has_value()) << files.error().message;
  const auto loaded = loadCaseFolder(m_folder);
  ASSERT_TRUE(loaded.has_value()) << loaded.error().message;
  ASSERT_TRUE(loaded->synthesis.uncertainty.has_value());
  EXPECT_EQ(toJson(*loaded->synthesis.uncertainty), toJson(doubtful()));
}

TEST_F(CaseReportTest, AgreementNamesItsReference) {
  ReportContent compared = fixtureReport({.slices = 1});
  compared.agreement.push_back({"Dice, scar", "0.81", "phantom truth, whole case"});
  ASSERT_TRUE(writeReportPdf(compared, file()).has_value());
  if (!hasTool("pdftotext")) GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  EXPECT_TRUE(text().contains(QStringLiteral("Dice, scar 0.81 phantom truth, whole case")));
}

TEST_F(CaseReportTest, ACaseWithoutASourceIsRefused) {
  const auto pages = writeReportPdf(ReportContent{}, file());
  ASSERT_FALSE(pages.has_value());
  EXPECT_EQ(pages.error().code, FailureCode::BadInput);
  EXPECT_FALSE(fs::exists(file()));
}

TEST_F(CaseReportTest, AnImpossibleTargetFailsByNameAndLeavesNothing) {
  std::ofstream(m_folder / "plain") << "a file, not a folder";
  const fs::path target = m_folder / "plain" / "report.pdf";
  const auto pages = writeReportPdf(fixtureReport({.slices = 1}), target);
  ASSERT_FALSE(pages.has_value());
  EXPECT_EQ(pages.error().code, FailureCode::Failed);
  EXPECT_NE(pages.error().message.find(target.string()), std::string::npos);
  EXPECT_FALSE(pages.error().remedy.empty());
  EXPECT_EQ(std::distance(fs::directory_iterator(m_folder), {}), 1);
}

TEST_F(CaseReportTest, AnExistingReportIsReplacedWhole) {
  std::ofstream(file()) << "old";
  ASSERT_TRUE(writeReportPdf(fixtureReport({.slices = 1}), file()).has_value());
  std::ifstream stream(file(), std::ios::binary);
  std::string head(5, ' ');
  stream.read(head.data(), 5);
  EXPECT_EQ(head, "%PDF-");
  EXPECT_EQ(std::distance(fs::directory_iterator(m_folder), {}), 1);
}

}  // namespace
}  // namespace lateglow
