// Every text of the sources is translated into every language, with the same places for values.
#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace lateglow {
namespace {

const QString kRoot = QStringLiteral(LATEGLOW_SOURCE_ROOT);

struct Message {
  QString source;
  QStringList forms;  ///< one, or as many as the language has plurals
  bool plural = false;
  bool unfinished = false;
};

QList<Message> readCatalogue(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  QXmlStreamReader xml(&file);
  QList<Message> messages;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == u"message") {
      messages.append(Message());
      messages.back().plural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
    } else if (xml.name() == u"source") {
      messages.back().source = xml.readElementText();
    } else if (xml.name() == u"translation") {
      messages.back().unfinished = !xml.attributes().value(QLatin1String("type")).isEmpty();
      if (!messages.back().plural) messages.back().forms << xml.readElementText();
    } else if (xml.name() == u"numerusform") {
      messages.back().forms << xml.readElementText();
    }
  }
  EXPECT_FALSE(xml.hasError()) << path.toStdString() << ": " << xml.errorString().toStdString();
  return messages;
}

/// The places for values of a text, in order: "%1 %2 %n".
QStringList placesOf(const QString& text) {
  static const QRegularExpression place(QStringLiteral("%(?:L?[0-9]|n)"));
  QStringList places;
  for (auto it = place.globalMatch(text); it.hasNext();) places << it.next().captured();
  places.removeDuplicates();
  places.sort();
  return places;
}

class TranslationTest : public testing::TestWithParam<const char*> {
 protected:
  /// The catalogue as lupdate makes it of the sources of now.
  QList<Message> update() {
    const QString name = QStringLiteral("lateglow_%1.ts").arg(GetParam());
    const QString copy = m_folder.filePath(name);
    EXPECT_TRUE(QFile::copy(kRoot + QStringLiteral("/translations/") + name, copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(kRoot);
    QStringList arguments{"-silent", "-no-obsolete", "-locations", "none", "-I", "."};
    if (isEnglish()) arguments << QStringLiteral("-pluralonly");
    arguments << "ui"
              << "viewer"
              << "app/report"
              << "app/desktop"
              << "-ts" << copy;
    lupdate.start(QStringLiteral(LATEGLOW_LUPDATE), arguments);
    EXPECT_TRUE(lupdate.waitForFinished(60'000));
    EXPECT_EQ(lupdate.exitCode(), 0) << lupdate.readAllStandardError().toStdString();
    return readCatalogue(copy);
  }
  [[nodiscard]] bool isEnglish() const { return qstrcmp(GetParam(), "en") == 0; }
  QTemporaryDir m_folder;
};

TEST_P(TranslationTest, EveryTextIsThere) {
  const QList<Message> messages = update();
  ASSERT_GT(messages.size(), isEnglish() ? 20 : 500);
  for (const Message& message : messages) {
    const std::string source = message.source.toStdString();
    EXPECT_FALSE(message.unfinished) << source << "\n  see docs/translating.md";
    for (const QString& form : message.forms) {
      EXPECT_FALSE(form.isEmpty()) << source;
      if (!form.isEmpty()) {
        EXPECT_EQ(placesOf(form), placesOf(message.source))
            << source << "\n  " << form.toStdString();
      }
    }
  }
}

/// "…" says that a dialog follows or that work goes on; sentences may only mention such a text.
TEST_P(TranslationTest, WhatGoesOnInADialogSaysSoInEveryLanguage) {
  constexpr int kLongestName = 40;
  for (const Message& message :
       readCatalogue(kRoot + QStringLiteral("/translations/lateglow_%1.ts").arg(GetParam()))) {
    for (const QString& form : message.forms) {
      if (form.isEmpty() || message.source.size() > kLongestName) continue;
      EXPECT_EQ(form.endsWith(u'…'), message.source.endsWith(u'…')) << form.toStdString();
    }
  }
}

/// Notices stand in banners of one line, and their last words are those that matter most.
TEST_P(TranslationTest, NoticesStayShort) {
  for (const Message& message :
       readCatalogue(kRoot + QStringLiteral("/translations/lateglow_%1.ts").arg(GetParam()))) {
    if (!message.source.contains(QStringLiteral("Research use only"))) continue;
    for (const QString& form : message.forms) {
      EXPECT_LE(form.size(), message.source.size() + 8) << form.toStdString();
    }
  }
}

/// lupdate gives the texts of a free function `tr` the context of its namespace; asked for with
/// another one they would stay English.
TEST(TranslationContext, OfFreeFunctionsIsTheirNamespace) {
  static const QRegularExpression helper(
      QStringLiteral("QString tr\\(const char\\* text[^}]*?translate\\(\"([^\"]+)\", text"));
  int helpers = 0;
  for (const char* folder : {"ui", "viewer", "app"}) {
    QDirIterator files(kRoot + u'/' + QLatin1String(folder), {QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
      QFile file(files.next());
      ASSERT_TRUE(file.open(QIODevice::ReadOnly));
      const QRegularExpressionMatch match = helper.match(QString::fromUtf8(file.readAll()));
      if (!match.hasMatch()) continue;
      ++helpers;
      EXPECT_EQ(match.captured(1), QStringLiteral("lateglow")) << file.fileName().toStdString();
    }
  }
  EXPECT_GT(helpers, 2);
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslationTest,
                         testing::Values("en", "de", "fr", "es", "zh_CN", "ko"),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
}  // namespace lateglow
