#include "ui/studies/StudiesTable.h"

#include <QPainter>

#include "ui/common/Theme.h"

namespace lateglow {

StudiesTable::StudiesTable(RecentStudies& studies, QObject* parent)
    : QAbstractTableModel(parent), m_studies(studies) {
  connect(&m_studies, &RecentStudies::changed, this, [this] {
    beginResetModel();
    endResetModel();
  });
}

int StudiesTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_studies.studies().size());
}

int StudiesTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant StudiesTable::data(const QModelIndex& index, int role) const {
  const RecentStudy& study = m_studies.studies().at(static_cast<std::size_t>(index.row()));
  if (role == PathRole) {
    return study.path;
  }
  if (role == Qt::ToolTipRole) {
    return study.path;
  }
  if (role == Qt::DecorationRole && index.column() == Patient && !study.thumbnail.isNull()) {
    return study.thumbnail;
  }
  if (role != Qt::DisplayRole) {
    return {};
  }
  switch (index.column()) {
    case Patient:
      return study.patient;
    case Id:
      return study.patientId;
    case Date:
      return study.date;
    case Modality:
      return study.modality;
    case Description:
      return study.description;
    case Content:
      return study.content;
    case Opened:
      return study.openedAt.toString(QStringLiteral("yyyy-MM-dd  HH:mm"));
    default:
      return {};
  }
}

QVariant StudiesTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) {
    return {};
  }
  if (role == Qt::TextAlignmentRole) {
    return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole) {
    return {};
  }
  switch (section) {
    case Patient:
      return tr("Patient");
    case Id:
      return tr("ID");
    case Date:
      return tr("Study date");
    case Modality:
      return tr("Modality");
    case Description:
      return tr("Description");
    case Content:
      return tr("Slices × phases");
    case Opened:
      return tr("Last opened");
    default:
      return {};
  }
}

void StudiesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  if (option.state.testFlag(QStyle::State_Selected) ||
      option.state.testFlag(QStyle::State_MouseOver)) {
    painter->fillRect(option.rect, colours().raised);
  }
  painter->setPen(colours().line);
  painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
  QRect text = option.rect.adjusted(12, 0, -8, 0);
  if (index.column() == StudiesTable::Patient) {
    const QRect picture(text.left(), text.center().y() - 20, 40, 40);
    painter->fillRect(picture, Qt::black);
    const QVariant thumbnail = index.data(Qt::DecorationRole);
    if (thumbnail.isValid()) {
      painter->drawImage(picture, thumbnail.value<QImage>());
    } else {
      colouredIcon(QStringLiteral("heart"), colours().disabled)
          .paint(painter, picture.adjusted(10, 10, -10, -10));
    }
    text.adjust(52, 0, 0, 0);
  }
  painter->setPen(index.column() == StudiesTable::Patient ||
                          index.column() == StudiesTable::Description
                      ? colours().text
                      : colours().secondaryText);
  QFont font = option.font;
  if (index.column() == StudiesTable::Patient) {
    font.setWeight(QFont::Medium);
  }
  painter->setFont(font);
  const QString shown = QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight,
                                                      text.width());
  painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, shown);
  painter->restore();
}

}  // namespace lateglow
