import QtQuick
import QtQuick.Layouts

// Cards side by side, all as high as the highest, in as many columns as leave each a readable width.
GridLayout {
    id: columns

    property int most: 3
    property real least: Theme.leastColumn

    readonly property int fitting: Math.max(1, Math.min(most, Math.floor((width + Theme.gap) / (least + Theme.gap))))

    columns: Theme.portrait ? Math.min(fitting, 1) : fitting
    columnSpacing: Theme.gap
    rowSpacing: Theme.gap
    uniformCellWidths: true
}
