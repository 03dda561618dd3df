;;; emacs.el --- Opens a draft as a person does and writes down what shows -*- lexical-binding: t -*-

(require 'json)
(setq eglot-sync-connect 30)

(defun hegao-wait (done)
  "Let Emacs work until DONE says so, for a minute at most."
  (with-timeout (60) (while (not (funcall done)) (accept-process-output nil 0.05))))

(defun hegao-place (position)
  "Line and column of POSITION; the column in UTF-16 units, as the command line counts it."
  (save-excursion
    (goto-char position)
    (let ((before (buffer-substring-no-properties (line-beginning-position) position)))
      (list (line-number-at-pos)
            (+ 1 (length before) (seq-count (lambda (char) (> char #xffff)) before))))))

(defun hegao-finding (diagnostic)
  "Rule and places of a DIAGNOSTIC of Flymake, as text."
  (let ((sent (alist-get 'eglot-lsp-diag (flymake-diagnostic-data diagnostic))))
    (mapconcat (lambda (part) (format "%s" part))
               (append (list (plist-get sent :code))
                       (hegao-place (flymake-diagnostic-beg diagnostic))
                       (hegao-place (flymake-diagnostic-end diagnostic)))
               " ")))

(defun hegao-source (diagnostic)
  "Who found a DIAGNOSTIC."
  (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)) :source))

(defun hegao-symbols ()
  "Names in the outline, those of the first kind first."
  (vconcat (delq nil (mapcar (lambda (entry) (and (stringp (car entry)) (car entry)))
                             (cdar (funcall imenu-create-index-function))))))

(switch-to-buffer (find-file-noselect (getenv "HEGAO_FILE")))
;; Eglot starts once the person's command is over.
(run-hooks 'post-command-hook)
(hegao-wait (lambda () (flymake-diagnostics)))
(let* ((attached (and (eglot-managed-p) t))
       (found (flymake-diagnostics))
       (diagnostics (vconcat (mapcar #'hegao-finding found)))
       (sources (vconcat (mapcar #'hegao-source found)))
       (symbols (hegao-symbols)))
  (erase-buffer)
  (insert (getenv "HEGAO_CORRECTED"))
  (save-buffer)
  (hegao-wait (lambda () (null (flymake-diagnostics))))
  (with-temp-file (getenv "HEGAO_RESULT")
    (insert (json-encode `((attached . ,attached) (diagnostics . ,diagnostics) (sources . ,sources)
                           (symbols . ,symbols) (afterEdit . ,(length (flymake-diagnostics)))))))
  (eglot-shutdown (eglot-current-server)))
;;; emacs.el ends here
