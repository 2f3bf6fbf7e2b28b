pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// A card of what a sign means, or of whom to tell; cut between its sentences where a page is too low for it.
PageBlock {
    id: card

    property string symbol: ""
    property string title: ""
    property Rows told: null
    property string instruction: ""
    property real size: Theme.body // of the title
    property color foreground: Theme.primaryDeep
    property color surface: Theme.quietSurface

    readonly property real edge: Theme.tight ? Theme.smallGap : Theme.densePadding

    // A sentence is cut only where it is taller than a page.
    function heights(label: Label): list<real> {
        const one = label.implicitHeight / label.lineCount;
        return label.implicitHeight + 2 * edge > room ? Array(label.lineCount).fill(one) : [label.implicitHeight];
    }

    lines: {
        const found = heights(heading);
        for (let i = 0; i < each.count; ++i) {
            const label = each.itemAt(i) as Label;
            if (label !== null)
                found.push(...heights(label));
        }
        if (instruction !== "")
            found.push(...heights(instructed));
        found[0] += edge;
        found[found.length - 1] += edge;
        return found;
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.cardRadius
        color: card.surface
        border.width: Theme.hairline
        border.color: card.foreground
    }
    Icon {
        id: picture

        x: card.edge
        y: card.edge + (heading.implicitHeight / heading.lineCount - height) / 2
        name: card.symbol
        color: card.foreground
        side: Theme.smallIcon
    }
    Column {
        x: picture.x + picture.width + Theme.smallGap
        y: card.edge
        width: card.column - x - card.edge

        Label {
            id: heading

            width: parent.width
            text: card.title
            color: card.foreground
            lineHeight: Theme.listLine
            font.pixelSize: card.size
            font.weight: Font.Bold
        }
        Repeater {
            id: each

            model: card.told

            Label {
                required plain
                required property string styled

                width: heading.width
                marked: styled
                lineHeight: Theme.listLine
            }
        }
        Label {
            id: instructed

            visible: text !== ""
            width: parent.width
            text: card.instruction
            lineHeight: Theme.listLine
            font.weight: Font.Bold
        }
    }
}
