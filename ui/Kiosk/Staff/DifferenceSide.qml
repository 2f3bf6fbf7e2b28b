import QtQuick
import Kiosk

// A difference in one language: before and after beside each other, or below each other where it is narrow.
Item {
    id: side

    required property string key
    required property string name
    required property bool beforeThere
    required property string beforeHeading
    required property string beforeCorner
    required property Rows before
    required property string beforeRemark
    required property bool afterThere
    required property string afterHeading
    required property string afterCorner
    required property Rows after
    required property string afterRemark
    property bool compared: true // else there is nothing before it: a first edition
    property bool stacked: false
    property bool labelled: true
    property list<string> captions: ["", ""] // over each card, where they do not stand beside each other
    property string symbol: ""
    property string tone: "ready"

    readonly property real labelWidth: labelled && !stacked && compared ? Look.unit * 112 : 0
    readonly property real half: stacked ? width : (width - labelWidth - Look.gap) / 2
    readonly property real caption: stacked && compared ? first.height : 0
    readonly property real above: language.visible && labelWidth === 0 ? language.height + Look.unit * 4 : 0

    implicitHeight: above + (!compared ? now.height : stacked ? 2 * caption + was.height + Look.unit * 10 + now.height
                                                            : Math.max(was.height, now.height))

    Said {
        id: language

        visible: side.labelled && side.name !== ""
        y: side.labelWidth > 0 ? Look.unit * 18 : 0
        text: side.name
        font.weight: Font.Bold
    }
    Said {
        id: first

        visible: side.caption > 0
        y: side.above
        text: side.captions[0] ?? ""
        color: Look.soft
        font.pixelSize: Look.detail
    }
    DifferenceCard {
        id: was

        visible: side.compared
        x: side.labelWidth
        y: side.above + side.caption
        width: side.half
        height: side.stacked || !side.compared ? implicitHeight : Math.max(implicitHeight, now.implicitHeight)
        there: side.beforeThere
        heading: side.beforeHeading
        corner: side.beforeCorner
        lines: side.before
        remark: side.beforeRemark
        symbol: side.symbol
        tone: side.tone
        later: false
        said: qsTr("Before, %1").arg(side.name)
    }
    Said {
        visible: side.caption > 0
        y: now.y - side.caption
        text: side.captions[1] ?? ""
        color: Look.primaryDeep
        font.pixelSize: Look.detail
        font.weight: Font.Bold
    }
    DifferenceCard {
        id: now

        x: side.stacked || !side.compared ? 0 : was.x + was.width + Look.gap
        y: side.above + (side.stacked && side.compared ? was.height + 2 * side.caption + Look.unit * 10 : 0)
        width: side.compared ? side.half : side.width
        height: side.stacked || !side.compared ? implicitHeight : Math.max(implicitHeight, was.implicitHeight)
        there: side.afterThere
        heading: side.afterHeading
        corner: side.afterCorner
        lines: side.after
        remark: side.afterRemark
        symbol: side.symbol
        tone: side.tone
        later: true
        said: qsTr("After, %1").arg(side.name)
    }
}
