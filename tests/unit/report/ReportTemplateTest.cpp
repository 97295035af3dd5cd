#include "app/report/ReportTemplate.h"

#include <filesystem>
#include <fstream>

#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/unit/report/ReportFixture.h"

namespace lateglow {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

class ReportTemplateTest : public testing::Test {
protected:
  void SetUp() override {
    m_folder = fs::path(testing::TempDir()) / "lateglow_report_template";
    fs::remove_all(m_folder);
    fs::create_directories(m_folder);
    m_before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString((m_folder / "config").string()));
    qputenv("XDG_CONFIG_DIRS", QByteArray::fromStdString((m_folder / "machine").string()));
  }
  void TearDown() override {
    qputenv("XDG_CONFIG_HOME", m_before);
    qunsetenv("XDG_CONFIG_DIRS");
    fs::remove_all(m_folder);
  }
  static json shipped() {
    std::ifstream stream(LATEGLOW_REPORT_RESOURCES "/report.json");
    return json::parse(stream);
  }
  fs::path write(const json& object) const {
    const fs::path file = m_folder / "report.json";
    std::ofstream(file) << object.dump();
    return file;
  }
  /// What the reader says about a template with one field changed.
  [[nodiscard]] std::string faultOf(const char* field, const json& value) const {
    json object = shipped();
    object[field] = value;
    const auto read = readReportTemplate(write(object));
    return read ? "" : read.error().message + " | " + read.error().remedy;
  }
  fs::path logo(const QColor& colour = Qt::red) const {
    QImage image(300, 100, QImage::Format_ARGB32);
    image.fill(colour);
    const fs::path file = m_folder / "picture.png";
    image.save(QString::fromStdString(file.string()));
    return file;
  }
  [[nodiscard]] QString textOf(const fs::path& pdf) const {
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  {QStringLiteral("-layout"), QString::fromStdString(pdf.string()),
                   QStringLiteral("-")});
    process.waitForFinished(60000);
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
  }

  fs::path m_folder;
  QByteArray m_before;
};

TEST_F(ReportTemplateTest, TheShippedOneIsTheReportWithoutAny) {
  const auto read = readReportTemplate(LATEGLOW_REPORT_RESOURCES "/report.json");
  ASSERT_TRUE(read.has_value()) << read.error().message;
  EXPECT_EQ(*read, ReportTemplate());
}

TEST_F(ReportTemplateTest, FaultsNameFileFieldAndRemedy) {
  EXPECT_EQ(faultOf("paper", "Letter"), "");
  EXPECT_NE(faultOf("paper", "A5").find("choose A4 or Letter"), std::string::npos);
  EXPECT_NE(faultOf("colour", "red").find("\"colour\" is not known"), std::string::npos);
  EXPECT_NE(faultOf("institution", "one text").find("list of at most 5"), std::string::npos);
  EXPECT_NE(faultOf("institution", json::array({1})).find("is no text"), std::string::npos);
  EXPECT_NE(faultOf("schema", "lateglow.report-template/2").find("schema"), std::string::npos);
  EXPECT_NE(faultOf("closing", std::string(5000, 'x')).find("longer than"), std::string::npos);
  json sections = shipped()["sections"];
  sections.push_back("horoscope");
  EXPECT_NE(faultOf("sections", sections).find("\"horoscope\""), std::string::npos);
  const json usual = shipped()["sections"];
  sections = usual;
  sections.push_back("slices");
  EXPECT_NE(faultOf("sections", sections).find("twice"), std::string::npos);
  for (const char* required : {"result", "cautions", "model", "provenance", "sign_off"}) {
    json without = json::array();
    for (const auto& name : usual) {
      if (name != required) without.push_back(name);
    }
    EXPECT_NE(faultOf("sections", without).find(required), std::string::npos);
  }
  std::ofstream(m_folder / "broken.json") << "{";
  const auto broken = readReportTemplate(m_folder / "broken.json");
  ASSERT_FALSE(broken.has_value());
  EXPECT_NE(broken.error().message.find("broken.json"), std::string::npos);
  EXPECT_EQ(readReportTemplate(m_folder / "absent.json").error().code, FailureCode::NotFound);
}

TEST_F(ReportTemplateTest, ALogoIsAPictureBesideTheTemplate) {
  EXPECT_NE(faultOf("logo", "../logo.png").find("beside the template"), std::string::npos);
  EXPECT_NE(faultOf("logo", "/etc/passwd").find("beside the template"), std::string::npos);
  EXPECT_NE(faultOf("logo", "absent.png").find("is not there"), std::string::npos);
  std::ofstream(m_folder / "fake.png") << "no picture";
  EXPECT_NE(faultOf("logo", "fake.png").find("PNG or JPEG"), std::string::npos);
  logo();
  EXPECT_EQ(faultOf("logo", "picture.png"), "");
}

TEST_F(ReportTemplateTest, WhatIsWrittenIsReadAgainWithItsLogo) {
  ReportTemplate design;
  design.paper = PaperSize::Letter;
  design.institution = {"Example Hospital", "Department of Cardiology"};
  design.logo = logo();
  design.closing = "Images are kept for ten years.";
  design.sections = {ReportSection::Result, ReportSection::Cautions, ReportSection::Model,
                     ReportSection::Provenance, ReportSection::SignOff};
  ASSERT_TRUE(writeReportTemplate(design, userReportTemplateFile()));
  const auto read = siteReportTemplate();
  ASSERT_TRUE(read.has_value()) << read.error().message;
  EXPECT_EQ(read->logo.filename(), "logo.png");
  EXPECT_EQ(read->logo.parent_path(), userReportTemplateFile().parent_path());
  design.logo = read->logo;
  EXPECT_EQ(*read, design);
}

TEST_F(ReportTemplateTest, TheMachinesTemplateHoldsWhereTheUserHasNone) {
  EXPECT_EQ(*siteReportTemplate(), ReportTemplate());
  json object = shipped();
  object["institution"] = json::array({"Example Clinic"});
  fs::create_directories(m_folder / "machine/lateglow");
  std::ofstream(m_folder / "machine/lateglow/report.json") << object.dump();
  EXPECT_EQ(siteReportTemplate()->institution.front(), "Example Clinic");
  object["paper"] = "A0";
  std::ofstream(m_folder / "machine/lateglow/report.json") << object.dump();
  EXPECT_FALSE(siteReportTemplate().has_value()) << "a damaged template is no silent default";
}

TEST_F(ReportTemplateTest, DecidesHeadPaperOrderAndClosing) {
  ReportTemplate design;
  design.paper = PaperSize::Letter;
  design.institution = {"Example Hospital", "Department of Cardiology", "Example Street 1"};
  design.logo = logo();
  design.technique = "1.5 T, breath hold.";
  design.closing = "Questions: extension 100.";
  design.sections = {ReportSection::Result, ReportSection::Cautions, ReportSection::SignOff,
                     ReportSection::Technique, ReportSection::Model, ReportSection::Provenance};
  const fs::path file = m_folder / "letter.pdf";
  const auto pages = writeReportPdf(fixtureReport({.slices = 2}), design, file);
  ASSERT_TRUE(pages.has_value()) << pages.error().message;
  if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
    GTEST_SKIP() << "pdftotext (poppler-utils) is absent";
  }
  const QString found = textOf(file);
  for (const char* phrase : {"Example Hospital", "Department of Cardiology", "1.5 T, breath hold.",
                             "Questions: extension 100.", "SYNTHETIC"}) {
    EXPECT_TRUE(found.contains(QLatin1String(phrase))) << phrase;
  }
  EXPECT_LT(found.indexOf(QStringLiteral("Sign-off")), found.indexOf(QStringLiteral("Technique")));
  EXPECT_FALSE(found.contains(QStringLiteral("AHA segments 1"))) << "the table was left out";
  QProcess info;
  info.start(QStringLiteral("pdfinfo"), {QString::fromStdString(file.string())});
  info.waitForFinished();
  EXPECT_TRUE(info.readAllStandardOutput().contains("612 x 792"));
  QProcess judge;
  judge.start(QStringLiteral("/usr/bin/python3"),
              {QStringLiteral(LATEGLOW_REPORT_TESTS "/pdfa_judge.py"),
               QString::fromStdString(file.string())});
  judge.waitForFinished(60000);
  EXPECT_TRUE(judge.exitCode() == 0 || judge.exitCode() == 77)
      << judge.readAllStandardOutput().toStdString();
}

}  // namespace
}  // namespace lateglow
