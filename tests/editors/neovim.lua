-- Runs inside Neovim 0.7 or newer: opens a draft as a person does and writes down what shows.
local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.HEGAO_FILE))
  vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end, 50)

  -- Neovim counts bytes; the command line counts UTF-16 units.
  local function column(line, byte)
    local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1] or ''
    local _, units = vim.str_utfindex(text, math.min(byte, #text))
    return units + 1
  end
  local clients = vim.lsp.get_active_clients()
  local seen = { attached = #clients == 1 and clients[1].name == 'hegao', diagnostics = {}, sources = {}, symbols = {} }
  for _, d in ipairs(vim.diagnostic.get(0)) do
    local place = { d.code, d.lnum + 1, column(d.lnum, d.col), d.end_lnum + 1, column(d.end_lnum, d.end_col) }
    table.insert(seen.diagnostics, table.concat(place, ' '))
    table.insert(seen.sources, d.source)
  end
  local params = { textDocument = vim.lsp.util.make_text_document_params() }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', params, 30000) or {}) do
    for _, symbol in ipairs(answer.result or {}) do table.insert(seen.symbols, symbol.name) end
  end

  vim.api.nvim_buf_set_lines(0, 0, -1, false, vim.split(vim.trim(vim.env.HEGAO_CORRECTED), '\n'))
  vim.wait(60000, function() return #vim.diagnostic.get(0) == 0 end, 50)
  seen.afterEdit = #vim.diagnostic.get(0)

  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.HEGAO_RESULT)
  vim.lsp.stop_client(clients)
end

local ok, problem = pcall(run)
if not ok then io.stderr:write(tostring(problem)) end
vim.cmd('qall!')
