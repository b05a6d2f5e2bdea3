import { formatDownloadDomain } from './download-domain'

it.each(['7465-test-1.tcb.qcloud.la', 'https://7465-test-1.tcb.qcloud.la/'])(
  '%s is shown in the form that the console requires',
  (domain) => {
    expect(formatDownloadDomain(domain)).toContain('https://7465-test-1.tcb.qcloud.la. Enter it')
  },
)

it.each([undefined, ''])('where the environment names none, it says where to look', (domain) => {
  expect(formatDownloadDomain(domain)).toContain('云开发 → 存储')
})
