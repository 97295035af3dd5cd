#include "imaging/store/SearchText.h"

#include <QString>
#include <QStringList>

namespace lateglow {

std::string foldForSearch(std::string_view utf8) {
  const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
  QString folded;
  for (const QChar letter : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
    if (letter.category() == QChar::Mark_NonSpacing) continue;
    folded += letter == QLatin1Char('^') ? QLatin1Char(' ') : letter;
  }
  return folded.toStdString();
}

std::vector<std::string> searchWords(std::string_view utf8) {
  const QString text = QString::fromStdString(foldForSearch(utf8));
  std::vector<std::string> words;
  for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    words.push_back(word.toStdString());
  }
  return words;
}

}  // namespace lateglow
