#include "ui/common/FailureNotice.h"

#include "imaging/core/Failure.h"
#include "ui/common/Controls.h"

namespace lateglow {

QString failureDetail(const Failure& failure) {
  QString detail = QString::fromStdString(failure.message);
  if (!failure.remedy.empty()) detail += u'\n' + QString::fromStdString(failure.remedy);
  return detail;
}

void showFailure(Notice& notice, const QString& sentence, const Failure& failure,
                 const QString& button) {
  notice.show("danger", QStringLiteral("warning"), sentence, failureDetail(failure), button);
}

}  // namespace lateglow
