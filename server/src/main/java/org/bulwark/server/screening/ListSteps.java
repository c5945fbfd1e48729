package org.bulwark.server.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.bulwark.server.access.Caller;
import org.bulwark.server.access.Needs;
import org.bulwark.server.access.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do to a list on its pages. */
@Controller
@RequestMapping(ListPages.PATH + "/{code}")
class ListSteps {

    private final ListDesk desk;

    ListSteps(ListDesk desk) {
        this.desk = desk;
    }

    /** Puts an entry on it. */
    @PostMapping("/entries")
    @Needs(Permission.LIST_EDIT)
    String add(
            @PathVariable String code,
            @RequestParam Map<String, String> form,
            Caller caller,
            RedirectAttributes flash) {
        Done.change(flash, () -> desk.add(code, EntryForm.read(form), caller));
        return "redirect:" + ListPage.address(code);
    }

    /** Says until when an entry is in force. */
    @PostMapping("/expiries")
    @Needs(Permission.LIST_EDIT)
    String expire(
            @PathVariable String code,
            @RequestParam String entry,
            @RequestParam(defaultValue = "") String expires,
            @RequestParam String reason,
            Caller caller,
            RedirectAttributes flash) {
        Done.change(flash, () -> desk.expire(code, entry, EntryReader.end(expires), reason, caller));
        return "redirect:" + ListPage.address(code) + "/changes";
    }

    /** Takes an entry off it. */
    @PostMapping("/removals")
    @Needs(Permission.LIST_EDIT)
    String remove(
            @PathVariable String code,
            @RequestParam String entry,
            @RequestParam String reason,
            Caller caller,
            RedirectAttributes flash) {
        Done.change(flash, () -> desk.remove(code, entry, reason, caller));
        return "redirect:" + ListPage.address(code) + "/changes";
    }

    /** Puts all of a file in the place of what is on it. */
    @PostMapping("/uploads")
    @Needs(Permission.LIST_EDIT)
    String upload(
            @PathVariable String code,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "csv") String form,
            @RequestParam(defaultValue = "") String reason,
            Caller caller,
            RedirectAttributes flash) {
        Done.change(flash, () -> desk.upload(code, upload(file, form), reason, caller));
        return "redirect:" + ListPage.address(code) + "/changes";
    }

    private static ListUpload upload(Optional<MultipartFile> file, String form) {
        MultipartFile sent = file.filter(one -> !one.isEmpty())
                .orElseThrow(() -> ScreeningProblem.FILE_INVALID.with(
                        "No file was chosen, or it is empty.", "Choose a file and send it again."));
        try {
            String name = Optional.ofNullable(sent.getOriginalFilename())
                    .filter(given -> !given.isBlank())
                    .orElse("list.csv");
            return new ListUpload(name, ListApi.form(form), sent.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
