import QtQuick
import Kiosk.Controls

// A sentence under a field: the fact first, then what to do.  `tone`: "warns", "blocks", "locked" or "" for a word aside.
Item {
    id: verdict

    property string tone: ""
    property string fact: ""
    property string advice: ""

    readonly property bool grave: tone === "warns" || tone === "blocks"
    readonly property color ink: tone === "blocks" ? Look.urgent : tone === "warns" ? Look.waiting : Look.soft
    readonly property string words: fact !== "" && advice !== "" ? fact + " " + advice : fact + advice

    function safe(text: string): string {
        return text.split("&").join("&amp;").split("<").join("&lt;").split(">").join("&gt;").split("\u00a0").join("&nbsp;");
    }

    visible: words !== ""
    implicitHeight: visible ? Math.max(sentence.height, picture.visible ? picture.height : 0) : 0

    Icon {
        id: picture

        name: verdict.tone === "blocks" ? "warning-octagon-fill" : verdict.tone === "warns" ? "warning-duotone"
                                                                : verdict.tone === "locked" ? "lock-simple-duotone" : ""
        color: verdict.ink
        side: Look.smallIcon * 1.1
    }
    Said {
        id: sentence

        x: picture.visible ? picture.width + Look.smallGap * 0.7 : 0
        width: parent.width - x
        plain: verdict.words
        marked: verdict.grave && verdict.fact !== "" ? "<font color=\"" + verdict.ink + "\"><b>" + verdict.safe(verdict.fact)
                                                       + "</b></font> " + verdict.safe(verdict.advice) : ""
        color: verdict.grave ? Look.ink : Look.soft
        font.pixelSize: Look.detail
    }
}
